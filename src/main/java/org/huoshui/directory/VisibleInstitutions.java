package org.huoshui.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which institutions the asker is shown. The directory in memory knows all of them, because figures of a county rest on all;
 * what a list shows is the database's decision, by the walls.
 */
@Component
public class VisibleInstitutions {

    private final JdbcClient jdbc;

    VisibleInstitutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the list that are visible, in its order. */
    @Transactional(readOnly = true)
    public List<Institution> of(List<Institution> institutions) {
        Set<String> visible = jdbc.sql("select code from directory_institution").query(String.class).stream()
                .collect(Collectors.toSet());
        return institutions.stream()
                .filter(institution -> visible.contains(institution.id().code()))
                .toList();
    }
}
