package org.huoshui.reporting.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTests {

    @TempDir
    private Path data = Path.of("");

    @Test
    void isMadeOnceAndReadAgain() {
        String id = SigningKey.of(data).id();
        assertThat(id).matches("[0-9a-f]{16}");
        assertThat(SigningKey.of(data).id()).isEqualTo(id);
    }

    @Test
    void isForItsOwnerAlone() throws Exception {
        SigningKey.of(data);
        Path folder = data.resolve("keys");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("signing.key"))))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("signing.key"));
        }
    }

    @Test
    void isOneForAllWhoNeedItAtTheSameMoment() throws Exception {
        Set<String> ids = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> take = () -> SigningKey.of(data).id();
            for (var id : threads.invokeAll(java.util.Collections.nCopies(16, take))) ids.add(id.get());
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void isNeverReplacedInSilenceWhenItCannotBeRead() throws Exception {
        SigningKey.of(data);
        Path file = data.resolve("keys/signing.key");
        Files.writeString(file, Files.readString(file).substring(0, 60));
        assertThatThrownBy(() -> SigningKey.of(data))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("REP-501"));
    }

    @Test
    void signsSoThatTheOpenHalfCanCheckIt() {
        SigningKey key = SigningKey.of(data);
        assertThat(Signing.fits(key.open().getEncoded(), "{}", key.sign("{}"))).isTrue();
        assertThat(Signing.fits(key.open().getEncoded(), "{ }", key.sign("{}"))).isFalse();
    }
}
