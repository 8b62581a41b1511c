package org.huoshui.matchmaking.intake;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Places;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens forms and ends them. */
@Service
class KeepingForms {

    private static final int TOKEN_BYTES = 15;
    private static final int LONGEST_TITLE = 80;

    private final FormStore store;
    private final IntakeSettings settings;
    private final Places places;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    KeepingForms(
            FormStore store,
            IntakeSettings settings,
            Places places,
            OfficeCalendar calendar,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.places = places;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** @param open whether it takes entries today */
    record Kept(Form form, @Nullable String townshipName, boolean open, FormStore.Tally tally) {}

    @Transactional(readOnly = true)
    public List<Kept> all() {
        return store.forms().stream().map(this::kept).toList();
    }

    /** What stands before the paths in QR codes; empty where nobody has set it. */
    @Transactional(readOnly = true)
    public String address() {
        return settings.today().text("form.address");
    }

    @Transactional
    public Kept open(
            String place, String title, @Nullable String township, @Nullable Long event, @Nullable LocalDate closesOn) {
        Asker asker = Asking.required();
        boolean ofTownship = asker.scope() == Asker.Scope.TOWNSHIP;
        String where = ofTownship ? asker.region() : township == null || township.isBlank() ? null : township;
        if (ofTownship && township != null && !township.isBlank() && !Objects.equals(township, where))
            throw Refused.because(IntakeError.FORM_NOT_YOURS);
        List<Problem> problems = new ArrayList<>();
        Form.Place known = Arrays.stream(Form.Place.values())
                .filter(one -> one.name().equals(place))
                .findFirst()
                .orElse(null);
        if (known == null)
            problems.add(
                    Problem.of(IntakeError.MISSING, "投放位置", "where it hangs").at("place"));
        String named = title.replaceAll("\\p{Cntrl}", " ").strip();
        if (named.isEmpty())
            problems.add(Problem.of(IntakeError.MISSING, "名称", "the title").at("title"));
        if (named.length() > LONGEST_TITLE)
            problems.add(Problem.of(IntakeError.TOO_LONG, "名称", "the title", LONGEST_TITLE)
                    .at("title"));
        boolean townshipUnknown = where != null && places.region(where).isEmpty();
        if (townshipUnknown || known == Form.Place.TOWNSHIP && where == null)
            problems.add(Problem.of(IntakeError.FORM_NEEDS_TOWNSHIP).at("township"));
        if (closesOn != null && closesOn.isBefore(calendar.today()))
            problems.add(Problem.of(IntakeError.CLOSES_IN_THE_PAST).at("closesOn"));
        if (known == null || !problems.isEmpty()) throw new Refused(problems);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long id = store.add(
                new Form(0, token, known, named, where, event, closesOn, clock.instant(), asker.account(), null));
        // not the token: who reads the trail has no need to fill in forms
        events.publishEvent(new IntakeEvent("form.opened", "form/" + id, Map.of("place", place, "title", named), ""));
        return kept(required(id));
    }

    @Transactional
    public void end(long id) {
        Form form = required(id);
        if (form.endedAt() != null) throw Refused.because(IntakeError.FORM_ENDED);
        store.end(id, clock.instant(), Asking.required().account());
        events.publishEvent(new IntakeEvent("form.ended", "form/" + id, Map.of("title", form.title()), ""));
    }

    private Form required(long id) {
        return store.form(id).orElseThrow(() -> Refused.because(IntakeError.FORM_UNKNOWN));
    }

    private Kept kept(Form form) {
        String township = form.township();
        return new Kept(
                form,
                township == null ? null : places.region(township).orElse(township),
                form.takesEntries(calendar.today()),
                store.tally(form.id()));
    }
}
