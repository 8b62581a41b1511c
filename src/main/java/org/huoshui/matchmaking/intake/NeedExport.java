package org.huoshui.matchmaking.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huoshui.kernel.Phone;
import org.huoshui.kernel.Places;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.need.Need;
import org.huoshui.matchmaking.need.NeedId;
import org.huoshui.matchmaking.need.Needs;
import org.huoshui.matchmaking.need.NewNeed;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Needs as a sheet that can be changed and sent back. Telephones are masked; a mask that comes back leaves what is there, and
 * so does an empty cell of the contact.
 */
@Service
class NeedExport {

    private final Needs needs;
    private final Places places;
    private final JdbcClient jdbc;

    NeedExport(Needs needs, Places places, JdbcClient jdbc) {
        this.needs = needs;
        this.places = places;
        this.jdbc = jdbc;
    }

    /** @param all those at their end as well */
    @Transactional(readOnly = true)
    public byte[] workbook(boolean all) {
        List<Long> ids = jdbc.sql("select id from matchmaking_need "
                        + (all ? "" : "where state not in ('UNCONFIRMED', 'CLOSED', 'WITHDRAWN', 'MERGED', 'FAILED') ")
                        + "order by id")
                .query((row, number) -> row.getLong(1))
                .list();
        List<Column> columns = NeedSheet.HEADS.stream()
                .map(head -> switch (head.key()) {
                    case NeedSheet.AMOUNT -> Column.number(head.name(), null, 2);
                    case NeedSheet.MONTHS -> Column.number(head.name(), null, 0);
                    case NeedSheet.RATE -> Column.number(head.name(), null, 2);
                    case NeedSheet.DEADLINE -> Column.date(head.name());
                    default -> Column.text(head.name());
                })
                .toList();
        Iterator<Long> each = ids.iterator();
        Iterable<List<@Nullable Object>> rows = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public List<@Nullable Object> next() {
                return row(needs.required(new NeedId(each.next())));
            }
        };
        return new TableExport(NeedSheet.NAME, "", columns).bytes(rows);
    }

    private List<@Nullable Object> row(Need need) {
        List<@Nullable Object> cells = new ArrayList<>();
        var township = need.township();
        cells.add(Long.toString(need.id().value()));
        cells.add(need.firm().code());
        cells.add(need.firmName());
        cells.add(township == null ? null : places.region(township.code()).orElse(township.code()));
        cells.add(Unit.WAN_YUAN.fromBase(need.amount()));
        cells.add(need.months());
        cells.add(need.purpose().zh());
        cells.add(need.purposeWords());
        cells.add(need.rateCeiling());
        cells.add(Arrays.stream(Guarantee.values())
                .filter(need.guarantees()::contains)
                .map(one -> one.said().zh())
                .collect(Collectors.joining("、")));
        cells.add(need.deadline());
        cells.add(need.contactName());
        cells.add(Optional.ofNullable(need.contactPhone()).map(Phone::masked).orElse(""));
        cells.add(need.note());
        return cells;
    }

    /** What the row wants, where it says nothing or a mask what the need has. */
    static NewNeed kept(Need there, NewNeed wanted) {
        Phone phone = there.contactPhone();
        String typed = wanted.contactPhone();
        boolean untouched = typed.isEmpty() || phone != null && typed.equals(phone.masked());
        return new NewNeed(
                wanted.firm(),
                wanted.amount(),
                wanted.months(),
                wanted.purpose(),
                wanted.purposeWords(),
                wanted.rateCeiling(),
                wanted.guarantees(),
                wanted.deadline(),
                there.origin(),
                wanted.note(),
                wanted.contactName().isEmpty() ? there.contactName() : wanted.contactName(),
                untouched ? phone == null ? "" : phone.clear() : typed);
    }

    static boolean same(Need there, NewNeed wanted) {
        Phone phone = there.contactPhone();
        return equal(there.amount(), wanted.amount())
                && there.months() == wanted.months()
                && there.purpose() == wanted.purpose()
                && there.purposeWords().equals(wanted.purposeWords())
                && equal(there.rateCeiling(), wanted.rateCeiling())
                && there.guarantees().equals(wanted.guarantees())
                && there.deadline().equals(wanted.deadline())
                && there.note().equals(wanted.note())
                && there.contactName().equals(wanted.contactName())
                && (phone == null ? "" : phone.clear()).equals(wanted.contactPhone());
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) return Objects.equals(one, other);
        return one.compareTo(other) == 0;
    }
}
