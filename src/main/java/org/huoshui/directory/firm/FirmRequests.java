package org.huoshui.directory.firm;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmKind;
import org.huoshui.directory.FirmSize;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a firm asks to have changed of its own entry: the office or its township looks, and grants or refuses it. */
@Service
class FirmRequests {

    private static final int LONGEST = 500;

    private static final String FROM = """
            select r.id, r.firm, f.name, r.field, r.wanted, r.words, r.filed_by, r.filed_at, r.state, r.answer,
                   r.answered_by, r.answered_at
            from directory_firm_request r join directory_firm f on f.code = r.firm
            """;

    private final JdbcClient jdbc;
    private final MaintainingFirms maintaining;
    private final FirmLife life;
    private final Directory directory;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    FirmRequests(
            JdbcClient jdbc,
            MaintainingFirms maintaining,
            FirmLife life,
            Directory directory,
            OfficeCalendar calendar,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.maintaining = maintaining;
        this.life = life;
        this.directory = directory;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** @param field one of the columns of the entry, {@code industry} */
    record Request(
            long id,
            FirmId firm,
            String firmName,
            String field,
            String wanted,
            String words,
            String filedBy,
            Instant filedAt,
            String state,
            String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    /** @param open only those that wait */
    @Transactional(readOnly = true)
    public List<Request> all(boolean open, @Nullable FirmId firm) {
        return jdbc.sql(FROM
                        + "where (r.state = 'OPEN' or not :open) and (cast(:firm as text) is null or r.firm = :firm) "
                        + "order by r.state <> 'OPEN', r.id desc limit 500")
                .param("open", open)
                .param("firm", firm == null ? null : firm.code())
                .query(FirmRequests::request)
                .list();
    }

    @Transactional
    public long file(FirmId id, String field, String wanted, String words) {
        Asker asker = Asking.required();
        if (!id.code().equals(asker.firm())) throw Refused.because(FirmError.NOT_THE_FIRM);
        if (maintaining.find(id).isEmpty()) throw id.unknown();
        String value = wanted.strip();
        if (value.isEmpty()) throw Refused.because(FirmError.MISSING, "拟改为");
        if (words.strip().length() > LONGEST) throw Refused.because(FirmError.TOO_LONG, "说明", LONGEST);
        List<Problem> faults = maintaining.faults(draft(field, value), false);
        if (!faults.isEmpty()) throw new Refused(faults);
        Optional<Long> request = jdbc.sql("""
                        insert into directory_firm_request (firm, field, wanted, words, filed_by, filed_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (firm, field) where state = 'OPEN' do nothing returning id""")
                .param(id.code())
                .param(field)
                .param(value)
                .param(words.strip())
                .param(asker.account())
                .param(FirmStore.time(clock.instant()))
                .query(Long.class)
                .optional();
        long number = request.orElseThrow(() -> Refused.because(FirmError.REQUEST_WAITS));
        events.publishEvent(FirmEvent.of(
                "firm.change-asked",
                id,
                Map.of("request", Long.toString(number), "field", field, "wanted", value),
                words.strip()));
        return number;
    }

    @Transactional
    public void answer(long number, boolean granted, String answer) {
        Request request = jdbc.sql(FROM + "where r.id = ? for update of r")
                .param(number)
                .query(FirmRequests::request)
                .optional()
                .orElseThrow(() -> Refused.because(FirmError.UNKNOWN_REQUEST, number));
        if (!request.state().equals("OPEN")) throw Refused.because(FirmError.REQUEST_ANSWERED);
        String said = answer.strip();
        if (!granted && said.isEmpty()) throw Refused.because(FirmError.MISSING, "答复");
        if (said.length() > LONGEST) throw Refused.because(FirmError.TOO_LONG, "答复", LONGEST);
        if (granted) apply(request);
        jdbc.sql(
                        "update directory_firm_request set state = ?, answer = ?, answered_by = ?, answered_at = ? where id = ?")
                .param(granted ? "GRANTED" : "REFUSED")
                .param(said)
                .param(Asking.required().account())
                .param(FirmStore.time(clock.instant()))
                .param(number)
                .update();
        events.publishEvent(FirmEvent.of(
                granted ? "firm.change-granted" : "firm.change-refused",
                request.firm(),
                Map.of("request", Long.toString(number), "field", request.field(), "wanted", request.wanted()),
                said));
    }

    private void apply(Request request) {
        String why = "企业申请 " + request.id();
        if (request.field().equals("name")) {
            life.rename(request.firm(), request.wanted(), calendar.today(), why);
        } else {
            Firm after = maintaining.put(request.firm(), draft(request.field(), request.wanted()), false, why);
            if (!after.id().equals(request.firm())) throw new IllegalStateException("another firm");
        }
    }

    private FirmDraft draft(String field, String value) {
        return switch (field) {
            case "name" -> FirmDraft.NOTHING.named(value);
            case "township" -> FirmDraft.NOTHING.in(township(value));
            case "industry" -> FirmDraft.NOTHING.of(value);
            case "size" -> FirmDraft.NOTHING.sized(known(FirmRow.SIZES.get(value), FirmSize.values(), value));
            case "kind" -> FirmDraft.NOTHING.of(known(FirmRow.KINDS.get(value), FirmKind.values(), value));
            case "established" -> FirmDraft.NOTHING.established(day(value));
            case "address" -> FirmDraft.NOTHING.at(value);
            case "capital" -> FirmDraft.NOTHING.capital(money(value));
            default -> throw unknown(field, value);
        };
    }

    private RegionId township(String value) {
        return directory
                .region(new RegionId(value))
                .or(() -> directory.regionNamed(value))
                .filter(region -> region.level() == Region.Level.TOWNSHIP)
                .map(Region::id)
                .orElseThrow(() -> Refused.because(FirmError.UNKNOWN_TOWNSHIP, value));
    }

    private static <E extends Enum<E>> E known(@Nullable E word, E[] values, String value) {
        if (word != null) return word;
        for (E one : values) if (one.name().equals(value)) return one;
        throw unknown("value", value);
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw unknown("成立日期", value);
        }
    }

    private static BigDecimal money(String value) {
        if (!value.matches("[0-9]{1,16}(\\.[0-9]{1,2})?")) throw unknown("注册资本", value);
        return new BigDecimal(value);
    }

    private static Refused unknown(String field, String value) {
        return Refused.because(FirmError.UNKNOWN_VALUE, field, value, "…");
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Request(
                row.getLong("id"),
                new FirmId(row.getString("firm")),
                row.getString("name"),
                row.getString("field"),
                row.getString("wanted"),
                row.getString("words"),
                row.getString("filed_by"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant());
    }
}
