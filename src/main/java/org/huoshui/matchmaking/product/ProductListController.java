package org.huoshui.matchmaking.product;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.huoshui.directory.Directory;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.ListTakenView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The catalogue as Excel, out and in. */
@RestController
@RequestMapping("/api/matchmaking/products")
@OpenTo({
    Role.DIRECTOR,
    Role.STATISTICIAN,
    Role.OFFICER,
    Role.LEADER,
    Role.INSTITUTION,
    Role.FIRM,
    Role.TOWNSHIP,
    Role.DEPARTMENT
})
class ProductListController {

    private final MaintainingProducts maintaining;
    private final ImportingProducts importing;
    private final ProductStore store;
    private final ProductViews views;
    private final Directory directory;

    ProductListController(
            MaintainingProducts maintaining,
            ImportingProducts importing,
            ProductStore store,
            ProductViews views,
            Directory directory) {
        this.maintaining = maintaining;
        this.importing = importing;
        this.store = store;
        this.views = views;
        this.directory = directory;
    }

    /** The list as filtered; it can be changed and sent in again. */
    @GetMapping("/list.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) @Nullable ProductKind kind,
            @RequestParam(required = false) @Nullable ProductState state,
            @RequestParam(required = false) @Nullable String feature,
            @RequestParam(required = false) @Nullable Guarantee guarantee,
            @RequestParam(required = false) @Nullable BigDecimal amount,
            @RequestParam(required = false) @Nullable Integer months,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "false") boolean descending) {
        ProductFilter filter =
                new ProductFilter(q, institution, kind, state, feature, guarantee, amount, months, sort, descending);
        Map<String, String> features = new LinkedHashMap<>();
        for (ProductStore.Feature one : store.features()) features.put(one.code(), one.zh());
        byte[] file = ProductList.export(
                filter.of(maintaining.all(), directory), product -> views.name(product.institution()), features);
        return Download.xlsx("金融产品", file);
    }

    /** The empty list to fill in. */
    @GetMapping("/template.xlsx")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> template() {
        return Download.xlsx(
                "金融产品（空表）",
                ProductList.template(
                        store.features().stream().map(ProductStore.Feature::zh).toList()));
    }

    /** Good rows are taken, the others come back marked. */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    public ListTakenView importList(@RequestParam MultipartFile file) throws IOException {
        return importing.take(Objects.requireNonNullElse(file.getOriginalFilename(), "金融产品.xlsx"), file.getBytes());
    }
}
