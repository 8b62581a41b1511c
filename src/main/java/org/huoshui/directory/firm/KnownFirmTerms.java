package org.huoshui.directory.firm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.FirmTerms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Industries from the table in the program, lists from their rows. */
@Service
class KnownFirmTerms implements FirmTerms {

    private static final List<Industry> INDUSTRIES = Industries.all().stream()
            .map(one -> new Industry(one.code(), one.zh(), one.en()))
            .toList();

    private static final List<KindOfList> KINDS = Arrays.stream(FirmList.Kind.values())
            .map(kind -> new KindOfList(kind.name(), kind.said()))
            .toList();

    private final JdbcClient jdbc;

    KnownFirmTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Industry> industries() {
        return INDUSTRIES;
    }

    @Override
    public Optional<Industry> industry(String code) {
        return Industries.named(code).map(one -> new Industry(one.code(), one.zh(), one.en()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ListOfFirms> lists() {
        return jdbc.sql("select code, name, kind from directory_firm_list order by position, code")
                .query((row, number) -> new ListOfFirms(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    @Override
    public List<KindOfList> kindsOfLists() {
        return KINDS;
    }
}
