package org.huoshui.matchmaking.matching;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Types;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.huoshui.matchmaking.product.ProductKind;
import org.jspecify.annotations.Nullable;

/** The same question as one prepared statement over a table of demands, in PostgreSQL on the same machine. */
final class SqlYardstick implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final Connection connection;
    private final PreparedStatement question;

    SqlYardstick(Market market) throws Exception {
        postgres = EmbeddedPostgres.builder().setServerConfig("jit", "off").setServerConfig("shared_buffers", "128MB").start();
        connection = postgres.getPostgresDatabase().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table demands (product int, min_amount numeric, max_amount numeric, min_months int, max_months int,
                        rate_from numeric, loan boolean, guarantees text[], purposes text[], regions text[], industries text[],
                        sizes text[], min_age int, lists text[], green boolean, grades text[])""");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into demands values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Market.Demands one : market.demands) {
                insert.setInt(1, one.product());
                insert.setBigDecimal(2, one.terms().minAmount());
                insert.setBigDecimal(3, one.terms().maxAmount());
                insert.setInt(4, one.terms().minMonths());
                insert.setInt(5, one.terms().maxMonths());
                insert.setBigDecimal(6, one.terms().rateFrom());
                insert.setBoolean(7, one.terms().kind() == ProductKind.LOAN);
                insert.setArray(8, names(one.terms().guarantees()));
                insert.setArray(9, names(one.terms().purposes()));
                insert.setArray(10, array(one.regions()));
                insert.setArray(11, array(one.industries()));
                insert.setArray(12, array(one.sizes()));
                if (one.minAgeMonths() == null) insert.setNull(13, Types.INTEGER);
                else insert.setInt(13, one.minAgeMonths());
                insert.setArray(14, array(one.lists()));
                insert.setBoolean(15, one.green());
                insert.setArray(16, array(one.grades()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create index on demands (min_amount, max_amount)");
            statement.execute("analyze demands");
        }
        question = connection.prepareStatement("""
                select distinct product from demands where min_amount <= ? and max_amount >= ? and ? between min_months and max_months
                and (not loan or ?::numeric is null or rate_from <= ?)
                and (guarantees is null or ?::text[] is null or guarantees && ?)
                and (purposes is null or purposes && ?) and (regions is null or regions && ?)
                and (industries is null or industries && ?) and (sizes is null or sizes && ?)
                and (min_age is null or min_age <= ?) and (lists is null or lists && ?) and (not green or ?)
                and (grades is null or grades && ?)""");
    }

    private @Nullable Array names(Set<? extends Enum<?>> values) throws Exception {
        return values.isEmpty() ? null : connection.createArrayOf("text", values.stream().map(Enum::name).toArray());
    }

    private @Nullable Array array(@Nullable Set<String> values) throws Exception {
        return values == null ? null : connection.createArrayOf("text", values.toArray());
    }

    private @Nullable Array one(@Nullable String value) throws Exception {
        return value == null ? null : connection.createArrayOf("text", new String[] {value});
    }

    Set<Integer> ask(Case need) throws Exception {
        Array guarantees = need.guarantees().isEmpty() ? null : array(need.guarantees());
        question.setBigDecimal(1, need.amount());
        question.setBigDecimal(2, need.amount());
        question.setInt(3, need.months());
        question.setBigDecimal(4, need.rateCeiling());
        question.setBigDecimal(5, need.rateCeiling());
        question.setArray(6, guarantees);
        question.setArray(7, guarantees);
        question.setArray(8, one(need.purpose()));
        question.setArray(9, array(need.regions()));
        question.setArray(10, array(need.industries()));
        question.setArray(11, one(need.size()));
        if (need.established() == null) question.setNull(12, Types.INTEGER);
        else question.setInt(12, (int) ChronoUnit.MONTHS.between(need.established(), need.day()));
        question.setArray(13, array(need.lists()));
        question.setBoolean(14, need.green());
        question.setArray(15, one(need.grade()));
        Set<Integer> found = new TreeSet<>();
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) found.add(rows.getInt(1));
        }
        return found;
    }

    @Override
    public void close() throws Exception {
        connection.close();
        postgres.close();
    }
}
