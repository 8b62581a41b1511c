package org.huoshui.matchmaking.intake;

import java.util.List;
import java.util.Optional;
import org.huoshui.directory.InstitutionId;

/**
 * Files that belong to something: evidence, licences, contracts. What is kept is never changed; a file kept by mistake is
 * withdrawn. All methods run in the caller's transaction and see what the walls show to who asks.
 */
public interface Documents {

    /**
     * Keeps a file.
     *
     * @param name as the sender's computer calls it; a path before it is cut off
     * @return its number; the number of the earlier one when the holder has the same content already
     * @throws org.huoshui.kernel.Refused MAT-701 … MAT-708 when it is none of the kinds taken, too large, one too many, or
     *     carries what acts; WBK-2xx for what is wrong inside an Office file
     */
    DocumentId keep(Holder holder, String name, byte[] content);

    /** The same, saying what it is: 借款合同. */
    DocumentId keep(Holder holder, String label, String name, byte[] content);

    /** In the order they came, without those withdrawn. */
    List<Document> of(Holder holder);

    Optional<Document> find(DocumentId id);

    /**
     * The bytes as they came, fingerprint checked again.
     *
     * @throws org.huoshui.kernel.Refused MAT-709 when it is not there or not visible, MAT-710 when the bytes have changed
     */
    byte[] content(DocumentId id);

    /** @throws org.huoshui.kernel.Refused MAT-711 without a reason, MAT-712 when it is withdrawn already */
    void withdraw(DocumentId id, String why);

    /** From now on the institution reads the files of the holder, those to come as well. */
    void share(Holder holder, InstitutionId institution);

    /** From now on the firm reads the files of the holder. */
    void shareWithFirm(Holder holder, String firm);
}
