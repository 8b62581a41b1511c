package org.huoshui.reporting.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huoshui.directory.Directory;
import org.huoshui.directory.DirectoryFixture;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;

/** Wherever Word cuts a paragraph into runs, the same words come out. */
class SplitRunsProperties {

    private static final String TEMPLATE =
            "全县{{各项存款余额}}亿元{{?各项贷款余额 > 0}}，贷款{{各项贷款余额}}{{/}}；{{?各县(北部两县)}}{{名称}}{{各项贷款余额}}、{{/}}止";
    private static final String WRITTEN = "全县303.12亿元，贷款210.00；松河县210.00、梅岗县60.00、止";

    private final Directory directory = DirectoryFixture.smallCity();
    private final PlainWords words = new PlainWords(directory);
    private final GivenFigures figures = new GivenFigures()
            .with("deposit.balance", DirectoryFixture.HOME, "30312000000")
            .with("loan.balance", DirectoryFixture.HOME, "21000000000")
            .with("loan.balance", new org.huoshui.directory.RegionId("880104"), "6000000000");
    private final TemplateEngine engine = new TemplateEngine(words, words, directory, figures);

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(1, TEMPLATE.length() - 1).list().ofMaxSize(40);
    }

    @Property(tries = 150)
    void theCutsDoNotMatter(@ForAll("cuts") List<Integer> cuts) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int cut : new TreeSet<>(cuts)) {
            runs.add(TEMPLATE.substring(from, cut));
            from = cut;
        }
        runs.add(TEMPLATE.substring(from));
        var context = new Figures.Context(Month.of(2022, 12), Subject.of(DirectoryFixture.HOME), Basis.LATEST);
        byte[] docx = new Page().paragraph(runs.toArray(String[]::new)).docx();
        Filled filled = engine.fill("模板.docx", docx, context, List::of);
        assertThat(Page.paragraphs(filled.docx())).containsExactly(WRITTEN);
        assertThat(filled.figures()).hasSize(4);
    }
}
