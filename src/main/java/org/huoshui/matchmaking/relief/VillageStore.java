package org.huoshui.matchmaking.relief;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Villages and what banks did in them, as the database shows it to who asks. */
@Repository
class VillageStore {

    private final JdbcClient jdbc;

    VillageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Village> all() {
        return jdbc.sql("select * from matchmaking_village order by township, code")
                .query((row, number) -> new Village(
                        row.getString("code"),
                        new RegionId(row.getString("township")),
                        row.getString("name"),
                        row.getInt("households"),
                        row.getInt("x"),
                        row.getInt("y")))
                .list();
    }

    Optional<Village> find(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    void keep(Village village, Instant now, String account) {
        jdbc.sql("""
                        insert into matchmaking_village (code, township, name, households, x, y, changed_at, changed_by)
                        values (:code, :township, :name, :households, :x, :y, :now, :account)
                        on conflict (code) do update set township = :township, name = :name, households = :households, x = :x,
                            y = :y, changed_at = :now, changed_by = :account""")
                .param("code", village.code())
                .param("township", village.township().code())
                .param("name", village.name())
                .param("households", village.households())
                .param("x", village.x())
                .param("y", village.y())
                .param("now", Timestamp.from(now))
                .param("account", account)
                .update();
    }

    /** Said again, the later words count; the trail keeps the earlier. */
    void record(Village village, Village.Credit credit, Instant now, String account) {
        jdbc.sql("""
                        insert into matchmaking_village_credit (village, township, institution, month, approved, signed, used,
                            approved_amount, signed_amount, used_amount, recorded_at, recorded_by)
                        values (:village, :township, :institution, :month, :approved, :signed, :used, :approvedAmount,
                            :signedAmount, :usedAmount, :now, :account)
                        on conflict (village, institution, month) do update set approved = :approved, signed = :signed,
                            used = :used, approved_amount = :approvedAmount, signed_amount = :signedAmount,
                            used_amount = :usedAmount, recorded_at = :now, recorded_by = :account""")
                .param("village", village.code())
                .param("township", village.township().code())
                .param("institution", credit.institution())
                .param("month", credit.month())
                .param("approved", credit.approved())
                .param("signed", credit.signed())
                .param("used", credit.used())
                .param("approvedAmount", credit.approvedAmount())
                .param("signedAmount", credit.signedAmount())
                .param("usedAmount", credit.usedAmount())
                .param("now", Timestamp.from(now))
                .param("account", account)
                .update();
    }

    /** Per village and bank what stood at the end of the month: that month's row, else the last before it. */
    List<Village.Credit> standing(Month month) {
        return jdbc.sql("""
                        select distinct on (village, institution) * from matchmaking_village_credit where month <= :month
                        order by village, institution, month desc""")
                .param("month", month.toString())
                .query((row, number) -> new Village.Credit(
                        row.getString("village"),
                        row.getString("institution"),
                        row.getString("month"),
                        row.getInt("approved"),
                        row.getInt("signed"),
                        row.getInt("used"),
                        row.getBigDecimal("approved_amount"),
                        row.getBigDecimal("signed_amount"),
                        row.getBigDecimal("used_amount")))
                .list();
    }

    List<String> months() {
        return jdbc.sql("select distinct month from matchmaking_village_credit order by month desc")
                .query((row, number) -> row.getString("month"))
                .list();
    }
}
