package org.huoshui.identity.admin;

import java.util.Arrays;
import java.util.List;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.springframework.http.ResponseEntity;

/** A list of words as a workbook to download. */
final class AdminWorkbook {

    private AdminWorkbook() {}

    /** @param heads separated by commas */
    static ResponseEntity<byte[]> of(String name, String heads, List<List<String>> rows) {
        List<Column> columns =
                Arrays.stream(heads.split(",", -1)).map(Column::text).toList();
        return Download.xlsx(name, new TableExport(name, name, columns).bytes(rows));
    }
}
