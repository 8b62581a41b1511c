package org.huoshui.matchmaking.product;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.directory.Directory;
import org.huoshui.directory.FirmTerms;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.VisibleInstitutions;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Lifecycle.Transition;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the catalogue. Whose products somebody may change is the walls' decision: an institution its own, the office all. What
 * may be done next, the table's ({@link ProductLife}).
 */
@Service
public class MaintainingProducts implements Products {

    private static final int LONGEST_REASON = 300;

    private final ProductStore store;
    private final CreditConditions conditions;
    private final Directory directory;
    private final FirmTerms firms;
    private final VisibleInstitutions visible;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MaintainingProducts(
            ProductStore store,
            CreditConditions conditions,
            Directory directory,
            FirmTerms firms,
            VisibleInstitutions visible,
            OfficeCalendar calendar,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.conditions = conditions;
        this.directory = directory;
        this.firms = firms;
        this.visible = visible;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Product> find(ProductId id) {
        return store.find(id, calendar.today());
    }

    @Override
    @Transactional(readOnly = true)
    public Product required(ProductId id) {
        return find(id).orElseThrow(() -> Refused.because(ProductError.UNKNOWN, id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Product> onOffer(LocalDate day) {
        return store.onOffer(day);
    }

    @Override
    @Transactional(readOnly = true)
    public String stamp() {
        // a town or a list renamed makes other words of the same condition
        return store.stamp() + "/" + directory.regions().hashCode() + "/"
                + firms.lists().hashCode();
    }

    /** All that are shown to who asks, each with today's version. */
    @Transactional(readOnly = true)
    public List<Product> all() {
        return store.all(calendar.today());
    }

    /** By code or any of its names, of those the asker is shown; an institution need not name itself. */
    public Institution institution(String typed) {
        String own = Asking.required().institution();
        String named = typed.isBlank() && own != null ? own : typed.strip();
        return directory
                .institution(new InstitutionId(named.isBlank() ? "-" : named))
                .or(() -> directory.institutionNamed(named))
                .filter(found -> !visible.of(List.of(found)).isEmpty())
                .orElseThrow(() -> Refused.because(ProductError.INSTITUTION_UNKNOWN, named));
    }

    /** What is wrong with the terms; empty when nothing. */
    @Transactional(readOnly = true)
    public List<Problem> faults(ProductTerms terms) {
        Set<String> features =
                store.features().stream().map(ProductStore.Feature::code).collect(Collectors.toSet());
        List<Problem> faults = new ArrayList<>(terms.faults(features));
        conditionFault(terms.condition()).ifPresent(faults::add);
        return faults;
    }

    /** The place is {@code condition 13-15}: the field and the characters, counted from 1. */
    private Optional<Problem> conditionFault(String text) {
        try {
            conditions.parse(text);
            return Optional.empty();
        } catch (Refused refused) {
            Problem fault = refused.problem();
            Problem said = Problem.of(ProductError.CONDITION, fault.zh());
            Problem inEnglish = Problem.of(ProductError.CONDITION, fault.en());
            String place = fault.place() == null ? "condition" : "condition " + fault.place();
            return Optional.of(new Problem(said.code(), said.blame(), said.zh(), inEnglish.en(), place));
        }
    }

    /** @param from the first day its terms hold; absent: today */
    @Transactional
    public ProductId create(InstitutionId institution, ProductTerms terms, @Nullable LocalDate from) {
        ProductLife.TABLE.take(null, ProductAction.CREATE, Asking.required());
        refuse(faults(terms));
        if (store.named(institution, terms.name(), calendar.today()).isPresent())
            throw new Refused(Problem.of(ProductError.NAME_TWICE, terms.name()).at("name"));
        LocalDate day = from == null ? calendar.today() : from;
        ProductId id = store.add(institution, terms.name(), by(), clock.instant());
        store.addVersion(id, institution, 1, day, terms, by(), clock.instant());
        Product product = new Product(id, institution, ProductState.DRAFT, 1, day, terms);
        record(product, ProductAction.CREATE, ProductState.DRAFT, day, "", Map.of(), ProductField.all(terms));
        return id;
    }

    /**
     * A draft is changed in place; of a published product a new version begins on the day, and one still to begin is replaced.
     *
     * @param from the first day of the new terms; absent: of a draft unchanged, else today
     * @throws Refused MAT-5xx with all that is wrong
     */
    @Transactional
    public void change(ProductId id, ProductTerms terms, @Nullable LocalDate from) {
        store.lock(id);
        Product now = required(id);
        ProductLife.TABLE.take(now.state(), ProductAction.CHANGE, Asking.required());
        mayWrite(now);
        refuse(faults(terms));
        store.named(now.institution(), terms.name(), calendar.today())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw new Refused(
                            Problem.of(ProductError.NAME_TWICE, terms.name()).at("name"));
                });
        Product last = store.versions(id).getFirst().product();
        boolean draft = now.state() == ProductState.DRAFT;
        LocalDate today = calendar.today();
        LocalDate day = from != null ? from : draft ? last.from() : today;
        boolean pending = last.from().isAfter(today);
        if (terms.equals(last.terms()) && (from == null || day.equals(last.from())))
            throw Refused.because(ProductError.NOTHING_NEW);
        if (!draft) checkDay(day, today, pending ? before(id, last) : last);
        int version = draft || pending ? last.version() : last.version() + 1;
        Instant at = clock.instant();
        store.addVersion(id, now.institution(), version, day, terms, by(), at);
        store.set(id, terms.name(), now.state(), at);
        Product changed = new Product(id, now.institution(), now.state(), version, day, terms);
        Map<String, String> before = new java.util.TreeMap<>();
        Map<String, String> after = new java.util.TreeMap<>();
        ProductField.differences(last.terms(), terms).forEach(line -> {
            before.put(line.field().api(), line.before().zh());
            after.put(line.field().api(), line.after().zh());
        });
        record(changed, ProductAction.CHANGE, now.state(), day, "", before, after);
    }

    private @Nullable Product before(ProductId id, Product last) {
        return store.versions(id).stream()
                .map(ProductStore.Version::product)
                .filter(one -> one.version() < last.version())
                .findFirst()
                .orElse(null);
    }

    // the office enters what it is told afterwards; a bank cannot move the past
    private void checkDay(LocalDate day, LocalDate today, @Nullable Product last) {
        if (day.isBefore(today) && !Asking.required().is(Asker.Role.SYSTEM))
            throw new Refused(Problem.of(ProductError.DAY_PAST, today).at("from"));
        if (last != null && !day.isAfter(last.from()))
            throw new Refused(Problem.of(ProductError.DAY_TAKEN, last.from()).at("from"));
    }

    /** @param since the first day on offer; absent: today, or when its terms begin if that is later */
    @Transactional
    public void publish(ProductId id, @Nullable LocalDate since) {
        store.lock(id);
        Product product = required(id);
        Transition<ProductState, ProductAction> step =
                ProductLife.TABLE.take(product.state(), ProductAction.PUBLISH, Asking.required());
        mayWrite(product);
        LocalDate today = calendar.today();
        LocalDate day = since != null ? since : product.from().isAfter(today) ? product.from() : today;
        // with the terms' first day nothing is rewritten: nobody was matched with a draft
        if (day.isBefore(product.from())) day = product.from();
        if (day.isBefore(today) && Asking.required().institution() != null) day = today;
        store.set(id, product.terms().name(), step.to(), clock.instant());
        store.offer(product, day);
        record(product, ProductAction.PUBLISH, step.to(), day, "", Map.of(), Map.of());
    }

    @Transactional
    public void withdraw(ProductId id, String reason) {
        store.lock(id);
        Product product = required(id);
        Transition<ProductState, ProductAction> step =
                ProductLife.TABLE.take(product.state(), ProductAction.WITHDRAW, Asking.required());
        mayWrite(product);
        String why = reason.strip();
        if (why.isEmpty()) throw new Refused(Problem.of(ProductError.NO_REASON).at("reason"));
        if (why.length() > LONGEST_REASON)
            throw new Refused(
                    Problem.of(ProductError.TOO_LONG, "停售原因", LONGEST_REASON).at("reason"));
        LocalDate today = calendar.today();
        store.set(id, product.terms().name(), step.to(), clock.instant());
        store.endOffer(id, today);
        record(product, ProductAction.WITHDRAW, step.to(), today, why, Map.of(), Map.of());
    }

    @Transactional
    public void resume(ProductId id) {
        store.lock(id);
        Product product = required(id);
        Transition<ProductState, ProductAction> step =
                ProductLife.TABLE.take(product.state(), ProductAction.RESUME, Asking.required());
        mayWrite(product);
        LocalDate today = calendar.today();
        store.set(id, product.terms().name(), step.to(), clock.instant());
        store.offer(product, today);
        record(product, ProductAction.RESUME, step.to(), today, "", Map.of(), Map.of());
    }

    /** Everybody reads what is published; only its own institution and the office change it. */
    static boolean isKeptBy(Asker asker, InstitutionId institution) {
        if (asker.is(Asker.Role.SYSTEM)) return true;
        if (asker.region() != null) return false;
        return asker.institution() == null
                ? asker.is(Asker.Role.DIRECTOR) || asker.is(Asker.Role.STATISTICIAN) || asker.is(Asker.Role.OFFICER)
                : asker.institution().equals(institution.code());
    }

    // a product of somebody else is there to be read, so the row would quietly not be updated
    private static void mayWrite(Product product) {
        if (!isKeptBy(Asking.required(), product.institution()))
            throw Refused.because(ProductError.UNKNOWN, product.id());
    }

    private void record(
            Product product,
            ProductAction action,
            ProductState to,
            LocalDate day,
            String words,
            Map<String, String> before,
            Map<String, String> after) {
        store.step(product, action, to, day, words, by(), clock.instant());
        events.publishEvent(ProductEvent.of(action, product, before, after, words));
    }

    void publishEvent(ProductEvent event) {
        events.publishEvent(event);
    }

    private static String by() {
        return Asking.required().account();
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) throw new Refused(problems);
    }
}
