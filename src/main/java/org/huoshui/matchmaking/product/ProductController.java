package org.huoshui.matchmaking.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.Directory;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.product.ProductViews.ProductDetailView;
import org.huoshui.matchmaking.product.ProductViews.ProductDifferenceView;
import org.huoshui.matchmaking.product.ProductViews.ProductOfferedView;
import org.huoshui.matchmaking.product.ProductViews.ProductStepView;
import org.huoshui.matchmaking.product.ProductViews.ProductTermsToKeep;
import org.huoshui.matchmaking.product.ProductViews.ProductVersionView;
import org.huoshui.matchmaking.product.ProductViews.ProductView;
import org.huoshui.matchmaking.product.ProductViews.ProductsView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue on its pages: read by all who have signed in for business, kept by institutions and the office. */
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
class ProductController {

    private static final int MOST = 200;

    private final MaintainingProducts maintaining;
    private final ProductStore store;
    private final ProductViews views;
    private final Directory directory;
    private final OfficeCalendar calendar;

    ProductController(
            MaintainingProducts maintaining,
            ProductStore store,
            ProductViews views,
            Directory directory,
            OfficeCalendar calendar) {
        this.maintaining = maintaining;
        this.store = store;
        this.views = views;
        this.directory = directory;
        this.calendar = calendar;
    }

    /** @param from absent: today */
    record ProductPublishing(@Nullable LocalDate from) {}

    record ProductWithdrawing(@Nullable String reason) {}

    record ProductCreatedView(String id) {}

    /** @param amount 元 */
    @GetMapping
    @Transactional(readOnly = true)
    public ProductsView products(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) @Nullable ProductKind kind,
            @RequestParam(required = false) @Nullable ProductState state,
            @RequestParam(required = false) @Nullable String feature,
            @RequestParam(required = false) @Nullable Guarantee guarantee,
            @RequestParam(required = false) @Nullable BigDecimal amount,
            @RequestParam(required = false) @Nullable Integer months,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "false") boolean descending) {
        ProductFilter filter =
                new ProductFilter(q, institution, kind, state, feature, guarantee, amount, months, sort, descending);
        List<Product> found = filter.of(maintaining.all(), directory);
        int rows = Math.clamp(size, 1, MOST);
        List<ProductView> shown = found.stream()
                .skip((long) Math.max(0, page) * rows)
                .limit(rows)
                .map(views.views(ProductController::mine))
                .toList();
        return new ProductsView(shown, found.size());
    }

    /** Versions still to begin are shown to those who keep the product only. */
    @GetMapping("/{id:\\d+}")
    @Transactional(readOnly = true)
    public ProductDetailView product(@PathVariable long id) {
        Product product = maintaining.required(new ProductId(id));
        boolean mine = mine(product.institution());
        var view = views.views(ProductController::mine);
        LocalDate today = calendar.today();
        List<ProductVersionView> versions = store.versions(product.id()).stream()
                .filter(one -> mine || !one.product().from().isAfter(today))
                .map(one -> new ProductVersionView(
                        one.product().version(),
                        one.product().from(),
                        when(one.product(), product, today),
                        one.madeAt(),
                        mine ? one.madeBy() : "",
                        view.apply(one.product())))
                .toList();
        List<ProductStepView> steps = store.steps(product.id()).stream()
                .map(step -> new ProductStepView(
                        step.action(),
                        step.action().said(),
                        step.to().said(),
                        step.version(),
                        step.day(),
                        step.words(),
                        step.takenAt(),
                        step.takenBy()))
                .toList();
        return new ProductDetailView(
                view.apply(product),
                versions,
                store.offered(product.id()).stream()
                        .map(one -> new ProductOfferedView(one.since(), one.until()))
                        .toList(),
                steps,
                mine ? ProductLife.TABLE.openViews(product.state(), Asking.required()) : List.of());
    }

    private static String when(Product version, Product inForce, LocalDate today) {
        if (version.from().isAfter(today)) return "PENDING";
        return version.version() == inForce.version() ? "IN_FORCE" : "PAST";
    }

    /** What the second version says otherwise than the first. */
    @GetMapping("/{id:\\d+}/differences")
    @Transactional(readOnly = true)
    public List<ProductDifferenceView> differences(
            @PathVariable long id, @RequestParam int before, @RequestParam int after) {
        Product product = maintaining.required(new ProductId(id));
        List<Product> versions = store.versions(product.id()).stream()
                .map(ProductStore.Version::product)
                .filter(one -> mine(product.institution()) || !one.from().isAfter(calendar.today()))
                .toList();
        ProductTerms first = version(versions, before).terms();
        ProductTerms second = version(versions, after).terms();
        return ProductField.differences(first, second).stream()
                .map(line -> new ProductDifferenceView(
                        line.field().api(), line.field().said(), line.before(), line.after()))
                .toList();
    }

    private static Product version(List<Product> versions, int number) {
        return versions.stream()
                .filter(one -> one.version() == number)
                .findFirst()
                .orElseThrow(() -> Refused.because(ProductError.VERSION_UNKNOWN, number));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    @Transactional
    public ProductCreatedView create(@RequestBody ProductTermsToKeep wanted) {
        InstitutionId institution = maintaining
                .institution(Objects.requireNonNullElse(wanted.institution(), ""))
                .id();
        return new ProductCreatedView(
                maintaining.create(institution, wanted.terms(), wanted.from()).toString());
    }

    @PutMapping("/{id:\\d+}")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    @Transactional
    public ProductDetailView change(@PathVariable long id, @RequestBody ProductTermsToKeep wanted) {
        maintaining.change(new ProductId(id), wanted.terms(), wanted.from());
        return product(id);
    }

    @PostMapping("/{id:\\d+}/publish")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    @Transactional
    public ProductDetailView publish(@PathVariable long id, @RequestBody ProductPublishing publishing) {
        maintaining.publish(new ProductId(id), publishing.from());
        return product(id);
    }

    @PostMapping("/{id:\\d+}/withdraw")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    @Transactional
    public ProductDetailView withdraw(@PathVariable long id, @RequestBody ProductWithdrawing withdrawing) {
        maintaining.withdraw(new ProductId(id), Objects.requireNonNullElse(withdrawing.reason(), ""));
        return product(id);
    }

    @PostMapping("/{id:\\d+}/resume")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    @Transactional
    public ProductDetailView resume(@PathVariable long id) {
        maintaining.resume(new ProductId(id));
        return product(id);
    }

    static boolean mine(InstitutionId institution) {
        Asker asker = Asking.required();
        return MaintainingProducts.isKeptBy(asker, institution);
    }

    /** Institutions that have products, for the filter; by short name. */
    @GetMapping("/institutions")
    @Transactional(readOnly = true)
    public List<ProductViews.ProductWordView> institutions() {
        return maintaining.all().stream()
                .map(Product::institution)
                .distinct()
                .map(id -> new ProductViews.ProductWordView(id.code(), views.name(id), views.name(id)))
                .sorted(Comparator.comparing(ProductViews.ProductWordView::zh))
                .toList();
    }

    /** What a condition and a product may be written with. */
    @GetMapping("/words")
    @Transactional(readOnly = true)
    public ProductWordsView words() {
        return new ProductWordsView(
                store.features().stream()
                        .map(one -> new ProductViews.ProductWordView(one.code(), one.zh(), one.en()))
                        .toList(),
                Arrays.stream(ProductKind.values()).map(ProductViews::word).toList(),
                Arrays.stream(Guarantee.values()).map(ProductViews::word).toList(),
                Arrays.stream(org.huoshui.matchmaking.need.Purpose.values())
                        .map(ProductViews::word)
                        .toList(),
                ProductLife.TABLE.view());
    }

    record ProductWordsView(
            List<ProductViews.ProductWordView> features,
            List<ProductViews.ProductWordView> kinds,
            List<ProductViews.ProductWordView> guarantees,
            List<ProductViews.ProductWordView> purposes,
            org.huoshui.kernel.Lifecycle.LifecycleView life) {}
}
