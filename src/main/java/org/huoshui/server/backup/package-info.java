/**
 * Nothing lost: a backup is everything an installation must not lose, in one file that is sealed with a passphrase; a
 * restore brings it back on an empty machine and proves that it did.
 *
 * <p>{@link org.huoshui.server.backup.TakingBackup} reads all tables in one snapshot beside a working server,
 * {@link org.huoshui.server.backup.CheckingBackup} opens a file and recomputes its digests,
 * {@link org.huoshui.server.backup.Restoring} loads it where nothing is yet. The file is an OpenPGP message around a
 * {@code .tar.gz}: {@code gpg -d FILE | tar -tz} reads it without this program.
 */
@org.springframework.modulith.NamedInterface("backup")
@org.jspecify.annotations.NullMarked
package org.huoshui.server.backup;
