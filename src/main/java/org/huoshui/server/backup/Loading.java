package org.huoshui.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huoshui.kernel.Refused;
import org.huoshui.server.backup.Manifest.Header;
import org.huoshui.server.backup.Manifest.SequenceAt;
import org.huoshui.server.backup.Manifest.Table;
import org.huoshui.server.backup.Manifest.TableTotal;
import org.huoshui.server.backup.Manifest.Totals;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Fills the tables of a fresh schema in one transaction. References and triggers are taken away while rows come in, in
 * whatever order, and put back afterwards: a reference is put back only when every row keeps it.
 */
final class Loading implements Unpacking.Visitor {

    private final Connection owner;
    private final CheckingBackup.Sound sound;
    private final Path folder;
    private final Consumer<Step> progress;
    private final CopyManager copying;
    private @Nullable CopyIn open;
    private String table = "";
    private int done;
    private long bytes;

    /** A statement to come back to what was, said before it is changed. */
    private final List<String> back = new ArrayList<>();

    Loading(Connection owner, CheckingBackup.Sound sound, Path folder, Consumer<Step> progress) throws SQLException {
        this.owner = owner;
        this.sound = sound;
        this.folder = folder;
        this.progress = progress;
        this.copying = owner.unwrap(PGConnection.class).getCopyAPI();
    }

    void load(Path file, Passphrase passphrase) throws SQLException {
        Schema.settle(owner);
        owner.setAutoCommit(false);
        List<Table> here = Schema.tables(owner);
        if (!here.equals(sound.header().tables())) {
            String differing = differing(here, sound.header().tables());
            throw Refused.because(BackupFault.FROM_ANOTHER_PROGRAM, differing);
        }
        loosen();
        if (!here.isEmpty())
            Schema.run(
                    owner,
                    here.stream()
                            .map(one -> Schema.quoted(one.name()))
                            .collect(Collectors.joining(", ", "truncate ", "")));
        Unpacking.go(file, passphrase, this);
        endTable();
        for (SequenceAt sequence : sound.totals().sequences()) {
            Long last = sequence.last();
            Schema.run(
                    owner,
                    "select setval('%s', %d, %b)"
                            .formatted(
                                    Schema.quoted(sequence.name()).replace("'", "''"),
                                    last == null ? sequence.start() : last,
                                    last != null));
        }
        for (String statement : back) Schema.run(owner, statement);
        for (String view : Schema.all(
                owner,
                "select quote_ident(matviewname) from pg_matviews where schemaname = 'public' order by matviewname"))
            Schema.run(owner, "refresh materialized view " + view);
        compare();
        owner.commit();
        owner.setAutoCommit(true);
        Schema.run(owner, "analyze");
    }

    private void loosen() throws SQLException {
        record Change(String sql) {}
        List<Change> changes = new ArrayList<>();
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("""
                        select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                        from pg_constraint
                        where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
                        order by 1, 2""")) {
            while (row.next()) {
                String constraint = "alter table " + row.getString(1) + " %s constraint " + row.getString(2);
                changes.add(new Change(constraint.formatted("drop")));
                back.add(constraint.formatted("add") + " " + row.getString(3));
            }
        }
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("""
                        select t.tgrelid::regclass::text, quote_ident(t.tgname), t.tgenabled
                        from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where not t.tgisinternal and t.tgenabled <> 'D' and t.tgparentid = 0
                          and c.relnamespace = 'public'::regnamespace""")) {
            while (row.next()) {
                String trigger = "alter table " + row.getString(1) + " %s trigger " + row.getString(2);
                changes.add(new Change(trigger.formatted("disable")));
                back.add(trigger.formatted(
                        switch (row.getString(3)) {
                            case "A" -> "enable always";
                            case "R" -> "enable replica";
                            default -> "enable";
                        }));
            }
        }
        for (String name : Schema.all(
                owner,
                "select oid::regclass::text from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity")) {
            changes.add(new Change("alter table " + name + " no force row level security"));
            // before the comparison, which must see all rows, the owner is still free
            forced.add("alter table " + name + " force row level security");
        }
        for (Change change : changes) Schema.run(owner, change.sql());
    }

    private final List<String> forced = new ArrayList<>();

    @Override
    public void header(Header header) {}

    @Override
    public void file(String path, InputStream content) throws IOException {
        Restoring.write(folder, path, content);
    }

    @Override
    public void part(String name, InputStream content) throws IOException {
        try {
            if (!name.equals(table)) {
                endTable();
                table = name;
                open = copying.copyIn(Schema.copyIn(sound.header().tables().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow()));
            }
            CopyIn rows = java.util.Objects.requireNonNull(open);
            byte[] some = new byte[1 << 16];
            for (int read = content.read(some); read >= 0; read = content.read(some)) {
                rows.writeToCopy(some, 0, read);
                bytes += read;
            }
            progress.accept(new Step(Step.Doing.LOADING, name, done, sound.tables(), 0, bytes));
        } catch (SQLException e) {
            throw new Unpacking.Stopped(e);
        }
    }

    private void endTable() {
        if (open == null) return;
        try {
            open.endCopy();
        } catch (SQLException e) {
            throw new Unpacking.Stopped(e);
        }
        open = null;
        done++;
    }

    @Override
    public void totals(Totals totals) {
        endTable();
    }

    /** Reads every table again as a backup would, and holds it against the totals of the file. */
    private void compare() throws SQLException {
        int compared = 0;
        long rows = 0;
        for (TableTotal said : sound.totals().tables()) {
            Table one = sound.header().tables().get(compared);
            TableTotal seen;
            try (Digesting digest = new Digesting()) {
                copying.copyOut(Schema.copyOut(one), digest);
                seen = new TableTotal(one.name(), digest.rows(), digest.bytes(), digest.sha256Hex());
            } catch (IOException e) {
                throw new Unpacking.Stopped(e);
            }
            if (!seen.equals(said))
                throw Refused.because(BackupFault.DIFFERS, "%s %d/%d".formatted(said.name(), seen.rows(), said.rows()));
            compared++;
            rows += seen.rows();
            progress.accept(new Step(Step.Doing.COMPARING, said.name(), compared, sound.tables(), rows, bytes));
        }
        List<SequenceAt> sequences = Schema.sequences(owner);
        if (!sequences.equals(sound.totals().sequences())) throw Refused.because(BackupFault.DIFFERS, "sequences");
        for (String statement : forced) Schema.run(owner, statement);
    }

    private static String differing(List<Table> here, List<Table> there) {
        for (Table one : there) if (!here.contains(one)) return one.name();
        for (Table one : here) if (!there.contains(one)) return one.name();
        return "";
    }
}
