package org.huoshui.matchmaking.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.ProductRegister;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.need.Purpose;
import org.huoshui.workbook.ListBook;
import org.huoshui.workbook.ListRow;
import org.huoshui.workbook.ListTakenView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a list of products row by row through the same door as the page: good rows are taken, the others come back in a
 * marked-up copy. A row with a number, or with a name the institution has, is that product; a product as it is stays.
 */
@Service
class ImportingProducts implements ProductRegister {

    private static final int MOST_ROWS = 2000;
    private static final int USUAL_DAYS = 10;
    private static final Map<String, Guarantee> GUARANTEES = ProductList.words(Guarantee.values());
    private static final Map<String, Purpose> PURPOSES = purposes();
    private static final Map<String, ProductKind> KINDS = ProductList.words(ProductKind.values());
    private static final Map<String, ProductState> STATES = ProductList.words(ProductState.values());

    /** Fields of the API that a refusal names, and the columns where the remark goes. */
    private static final Set<String> COLUMNS =
            new TreeSet<>(ProductList.HEADS.stream().map(ListBook.Head::key).toList());

    private final MaintainingProducts maintaining;
    private final ProductStore store;
    private final OfficeCalendar calendar;
    /** A refused row leaves nothing behind and lets the others be. */
    private final TransactionTemplate eachRow;

    ImportingProducts(
            MaintainingProducts maintaining,
            ProductStore store,
            OfficeCalendar calendar,
            PlatformTransactionManager transactions) {
        this.maintaining = maintaining;
        this.store = store;
        this.calendar = calendar;
        eachRow = new TransactionTemplate(transactions);
        eachRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Transactional
    public ListTakenView take(String fileName, byte[] content) {
        ListBook book = ListBook.read(fileName, content, ProductList.HEADS, MOST_ROWS);
        Map<String, String> features = new LinkedHashMap<>();
        for (ProductStore.Feature feature : store.features()) features.put(feature.zh(), feature.code());
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (ListRow row : book.rows()) {
            switch (take(row, features)) {
                case ADDED -> added++;
                case CHANGED -> changed++;
                case UNCHANGED -> unchanged++;
                case REFUSED -> {}
            }
        }
        maintaining.publishEvent(ProductEvent.imported(fileName, added, changed, (int) book.faulty()));
        return ListTakenView.of(added, changed, unchanged, book, fileName, content);
    }

    // a stroke parts words in a cell, and 贸易/订单 holds one
    private static Map<String, Purpose> purposes() {
        Map<String, Purpose> words = ProductList.words(Purpose.values());
        words.put("贸易", Purpose.TRADE);
        words.put("订单", Purpose.TRADE);
        return words;
    }

    @Override
    @Transactional
    public int importProducts(String fileName, byte[] content) {
        ListTakenView done = take(fileName, content);
        if (done.refused() > 0) throw new Refused(done.problems());
        return done.added() + done.changed() + done.unchanged();
    }

    private enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    private Outcome take(ListRow row, Map<String, String> features) {
        InstitutionId institution = institution(row);
        ProductTerms terms = terms(row, features);
        LocalDate from = row.day("from");
        ProductState state = row.choice("state", STATES);
        if (row.isFaulty() || institution == null) return Outcome.REFUSED;
        // all that is wrong first, because a refusal in the middle would leave half a row behind
        maintaining.faults(terms).forEach(problem -> fault(row, problem));
        if (row.isFaulty()) return Outcome.REFUSED;
        try {
            return eachRow.execute(status -> keep(row, institution, terms, from, state));
        } catch (Refused refused) {
            refused.problems().forEach(problem -> fault(row, problem));
            return Outcome.REFUSED;
        }
    }

    private Outcome keep(
            ListRow row,
            InstitutionId institution,
            ProductTerms terms,
            @Nullable LocalDate from,
            @Nullable ProductState state) {
        Product known = known(row, institution, terms.name());
        if (known == null) {
            ProductId id = maintaining.create(institution, terms, from);
            if (state == ProductState.PUBLISHED) maintaining.publish(id, from);
            return Outcome.ADDED;
        }
        Outcome outcome = Outcome.UNCHANGED;
        // the newest terms as they are: an exported list comes back unchanged
        if (!known.terms().equals(terms)) {
            boolean sameDay = known.from().equals(from);
            maintaining.change(known.id(), terms, sameDay ? null : from);
            outcome = Outcome.CHANGED;
        }
        if (known.state() == ProductState.DRAFT && state == ProductState.PUBLISHED) {
            maintaining.publish(known.id(), from);
            outcome = Outcome.CHANGED;
        }
        return outcome;
    }

    private @Nullable Product known(ListRow row, InstitutionId institution, String name) {
        String number = row.text("id");
        if (number.isEmpty())
            return store.named(institution, name, calendar.today()).orElse(null);
        if (!number.matches("\\d{1,18}")) throw Refused.because(ProductError.UNKNOWN, number);
        Product known = maintaining.required(new ProductId(Long.parseLong(number)));
        if (!known.institution().equals(institution)) throw Refused.because(ProductError.UNKNOWN, number);
        return known;
    }

    private @Nullable InstitutionId institution(ListRow row) {
        try {
            String named = row.text("institution");
            if (named.isEmpty() && Asking.required().institution() == null) {
                row.demanded("institution");
                return null;
            }
            return maintaining.institution(named).id();
        } catch (Refused unknown) {
            row.fault("institution", unknown);
            return null;
        }
    }

    private static ProductTerms terms(ListRow row, Map<String, String> features) {
        BigDecimal most = ProductTerms.LARGEST.divide(ProductList.WAN);
        BigDecimal minAmount = row.number("minAmount", BigDecimal.ZERO, most);
        row.demanded("maxAmount");
        BigDecimal maxAmount = row.number("maxAmount", BigDecimal.ZERO, most);
        Integer minMonths = row.integer("minMonths", 1, ProductTerms.LONGEST);
        row.demanded("maxMonths");
        Integer maxMonths = row.integer("maxMonths", 1, ProductTerms.LONGEST);
        row.demanded("rateFrom");
        BigDecimal rateFrom = row.number("rateFrom", BigDecimal.ZERO, ProductTerms.DEAREST);
        BigDecimal rateTo = row.number("rateTo", BigDecimal.ZERO, ProductTerms.DEAREST);
        Integer days = row.integer("promisedDays", 1, ProductTerms.SLOWEST);
        BigDecimal from = Objects.requireNonNullElse(rateFrom, BigDecimal.ZERO);
        return new ProductTerms(
                row.required("name", 60),
                Objects.requireNonNullElse(row.choice("kind", KINDS), ProductKind.LOAN),
                Objects.requireNonNullElse(minAmount, BigDecimal.ONE).multiply(ProductList.WAN),
                Objects.requireNonNullElse(maxAmount, BigDecimal.ONE).multiply(ProductList.WAN),
                Objects.requireNonNullElse(minMonths, 1),
                Objects.requireNonNullElse(maxMonths, 1),
                from,
                Objects.requireNonNullElse(rateTo, from),
                Set.copyOf(row.choices("guarantees", GUARANTEES)),
                Set.copyOf(row.choices("purposes", PURPOSES)),
                Objects.requireNonNullElse(days, USUAL_DAYS),
                Set.copyOf(row.choices("features", features)),
                row.text("condition", 1000),
                row.text("summary", 1000));
    }

    private static void fault(ListRow row, Problem problem) {
        String place = problem.place() == null ? "name" : problem.place().split(" ")[0];
        row.fault(COLUMNS.contains(place) ? place : "name", problem);
    }
}
