package org.huoshui.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huoshui.kernel.PersonalData.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lines in all tables that name an account holder, found by the register: in its personal columns whose names end in
 * {@code _by}, and in {@code account}. Lines the walls hide from the asker are not counted.
 */
@Component
class Traces {

    private static final Pattern NAMES_AN_ACCOUNT = Pattern.compile("account|[a-z_]+_by");
    private static final Pattern SAFE = Pattern.compile("[a-z_]+");

    private final JdbcClient jdbc;
    private final DataRegister register;
    private final Persons persons;

    Traces(JdbcClient jdbc, DataRegister register, Persons persons) {
        this.jdbc = jdbc;
        this.register = register;
        this.persons = persons;
    }

    /** @param basis why these lines stay when the person's own data is erased */
    record Trace(String table, String column, long lines, DataRegister.Word purpose, DataRegister.Word basis) {}

    /** Nothing for persons who have no account. */
    List<Trace> of(String subject) {
        if (!subject.startsWith("account/")) return List.of();
        Person person = persons.required(subject);
        String account = Persons.id(subject);
        List<Trace> traces = new ArrayList<>();
        for (RegisterLine line : register.all()) {
            if (!SAFE.matcher(line.table()).matches()) continue;
            for (String column : line.personal()) {
                if (!NAMES_AN_ACCOUNT.matcher(column).matches() || line.table().equals("identity_account")) continue;
                long lines = count(line.table(), column, account, person.name());
                if (lines > 0)
                    traces.add(new Trace(
                            line.table(),
                            column,
                            lines,
                            register.meaning(line.purpose()),
                            register.meaning(line.basis())));
            }
        }
        return traces;
    }

    // papers are signed with the name, everything else with the account's code; the register's names are ours, not
    // typed
    private long count(String table, String column, String account, String name) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " in (?, ?)")
                .param(account)
                .param(name)
                .query(Long.class)
                .single();
    }
}
