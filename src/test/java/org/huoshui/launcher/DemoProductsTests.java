package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.CreditRegister;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.FirmRegister;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.matchmaking.ProductRegister;
import org.huoshui.matchmaking.product.Product;
import org.huoshui.matchmaking.product.Products;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue a newcomer finds: every row taken, every condition read in the words of the invented county. */
@HuoshuiTest
class DemoProductsTests {

    private static final Path SAMPLES = Path.of("samples");

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private FirmRegister firms;

    @Autowired
    private CreditRegister credit;

    @Autowired
    private ProductRegister register;

    @Autowired
    private Products products;

    @Test
    void isTakenInWholeAndStaysAsItIsTheSecondTime() throws Exception {
        for (DirectoryList list : DirectoryList.values()) {
            String file = list.name().toLowerCase(Locale.ROOT) + ".tsv";
            maintaining.importList(list, file, Files.readAllBytes(SAMPLES.resolve("directory/" + file)));
        }
        DemoFirms.load(
                firms,
                Files.readAllBytes(SAMPLES.resolve("directory/firms.xlsx")),
                credit,
                Files.readAllBytes(SAMPLES.resolve("directory/credit.xlsx")));
        byte[] workbook = Files.readAllBytes(SAMPLES.resolve("matchmaking/products.xlsx"));
        assertThat(DemoProducts.load(register, workbook)).isEqualTo(46);
        assertThat(DemoProducts.load(register, workbook)).isEqualTo(46);
        // one in three each from 1 July 2021, 1 October 2021 and 1 January 2022
        assertThat(products.onOffer(LocalDate.of(2021, 6, 30))).isEmpty();
        assertThat(products.onOffer(LocalDate.of(2021, 7, 1))).hasSize(16);
        assertThat(products.onOffer(LocalDate.of(2022, 1, 1)))
                .hasSize(46)
                .extracting(Product::version)
                .containsOnly(1);
        assertThat(products.onOffer(LocalDate.of(2022, 1, 1)))
                .extracting(product -> product.institution().code())
                .doesNotContainNull()
                .hasSize(46);
        assertThat(products.onOffer(LocalDate.of(2022, 1, 1)).stream()
                        .map(Product::institution)
                        .distinct()
                        .count())
                .isEqualTo(14);
    }
}
