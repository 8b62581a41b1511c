package org.huoshui.assurance;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks behind the walls whether the data is whole: queries of {@code soundness.sql}, each of which finds nothing when all
 * is well, and the word the application gave.
 */
final class Soundness {

    private record Count(String institution, YearMonth month) {}

    private final Map<String, String> queries = new LinkedHashMap<>();

    Soundness() throws IOException {
        try (InputStream file = Soundness.class.getResourceAsStream("soundness.sql")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (String part : text.split("(?m)^-- == ")) {
                int line = part.indexOf('\n');
                if (line > 0 && part.substring(line).contains("select"))
                    queries.put(part.substring(0, line).strip(), part.substring(line));
            }
        }
    }

    /** @return sentences about what is wrong; empty when all is well */
    List<String> faults(Connection database, Ledger ledger) throws SQLException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> each : queries.entrySet()) {
            try (PreparedStatement query = database.prepareStatement(each.getValue());
                    ResultSet rows = query.executeQuery()) {
                int found = 0;
                while (rows.next()) if (found++ < 3) faults.add(each.getKey() + ": " + rows.getString(1));
                if (found > 3) faults.add(each.getKey() + ": " + found + " in all");
            }
        }
        acknowledged(database, ledger, faults);
        figures(database, ledger, faults);
        return faults;
    }

    private static void acknowledged(Connection database, Ledger ledger, List<String> faults) throws SQLException {
        Map<Long, String> states = new HashMap<>();
        each(database, "select id, sha256, state from returns_return", row -> {
            long id = row.getLong(1);
            states.put(id, row.getString(3));
            String sent = ledger.stored().get(id);
            if (sent != null && !sent.equals(row.getString(2))) faults.add("return " + id + " holds another file");
        });
        ledger.stored().keySet().forEach(id -> {
            if (!states.containsKey(id)) faults.add("acknowledged upload lost: return " + id);
        });
        ledger.accepted().keySet().forEach(id -> {
            String state = states.getOrDefault(id, "not there");
            if (!state.equals("ACCEPTED") && !state.equals("RESTATED"))
                faults.add("acknowledged acceptance lost: return " + id + " is " + state);
        });
        missing(database, "select id::text from reporting_report", text(ledger.reports()), "report", faults);
        missing(database, "select name from reporting_template", ledger.templates(), "template", faults);
        missing(database, "select id::text from identity_proposal", text(ledger.proposals()), "proposal", faults);
        missing(
                database,
                "select id::text from identity_proposal where state = 'APPROVED'",
                text(ledger.approvals()),
                "approval",
                faults);
        Set<String> trail = new HashSet<>();
        each(database, "select distinct subject, action from audit_entry", row -> {
            trail.add(row.getString(1) + " " + row.getString(2));
            trail.add(row.getString(1) + " ");
        });
        for (Ledger.Told told : ledger.toldSince()) {
            if (!trail.contains(told.subject() + " " + told.action()))
                faults.add("the trail has no line of " + told.subject() + " " + told.action());
        }
    }

    private static Set<String> text(Set<Long> numbers) {
        Set<String> texts = new HashSet<>();
        numbers.forEach(number -> texts.add(number.toString()));
        return texts;
    }

    private static void missing(
            Connection database, String there, Set<String> acknowledged, String what, List<String> faults)
            throws SQLException {
        Set<String> lost = new HashSet<>(acknowledged);
        each(database, there, row -> lost.remove(row.getString(1)));
        lost.forEach(one -> faults.add("acknowledged " + what + " lost: " + one));
    }

    /** What counts now is what stood in the file that was accepted last, number by number. */
    private static void figures(Connection database, Ledger ledger, List<String> faults) throws SQLException {
        Map<Count, Map<String, TreeMap<Integer, BigDecimal>>> numbers = new HashMap<>();
        each(
                database,
                "select institution, month, indicator, version, value from indicators_observation"
                        + " where month >= '2023-01' and institution is not null",
                row -> numbers.computeIfAbsent(
                                new Count(row.getString(1), YearMonth.parse(row.getString(2))), key -> new HashMap<>())
                        .computeIfAbsent(row.getString(3), key -> new TreeMap<>())
                        .put(row.getInt(4), row.getBigDecimal(5)));
        each(
                database,
                "select distinct on (c.institution, c.month) r.id, r.sha256, r.figures from returns_cover c"
                        + " join returns_return r on r.id = c.return_id where c.version is not null and c.month >= '2023-01'"
                        + " order by c.institution, c.month, c.version desc",
                row -> {
                    long id = row.getLong(1);
                    Paper paper = ledger.paper(row.getString(2));
                    if (paper == null) {
                        faults.add("return " + id + " counts, and nobody sent it");
                        return;
                    }
                    if (row.getInt(3) < paper.values().size())
                        faults.add("return " + id + " has " + row.getInt(3) + " figures of "
                                + paper.values().size());
                    var there = numbers.getOrDefault(new Count(paper.institution(), paper.month()), Map.of());
                    paper.values().forEach((indicator, value) -> {
                        TreeMap<Integer, BigDecimal> versions = there.getOrDefault(indicator, new TreeMap<>());
                        if (versions.isEmpty()
                                || versions.lastEntry().getValue().compareTo(value) != 0)
                            faults.add(
                                    "return " + id + " " + indicator + " should be " + value + " and is " + versions);
                    });
                });
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void each(Connection database, String query, Row row) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) row.take(rows);
        }
    }
}
