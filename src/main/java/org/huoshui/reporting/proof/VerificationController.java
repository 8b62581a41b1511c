package org.huoshui.reporting.proof;

import java.io.IOException;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Verifies a document somebody brings along. The office's people only. */
@RestController
@RequestMapping("/api/reporting/verification")
class VerificationController {

    private final VerifyingDocuments verifying;

    VerificationController(VerifyingDocuments verifying) {
        this.verifying = verifying;
    }

    /** Stores nothing but a line of the trail. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER})
    DocumentVerdict verify(@RequestPart MultipartFile file) throws IOException {
        String given = file.getOriginalFilename();
        String name = given == null || given.isBlank() ? "?.docx" : given;
        if (file.isEmpty()) throw Refused.because(ProofError.NO_FILE);
        if (file.getSize() > VerifyingDocuments.LARGEST)
            throw Refused.because(
                    ProofError.DOCUMENT_TOO_LARGE,
                    name,
                    (file.getSize() + 1_048_575) / 1_048_576,
                    VerifyingDocuments.LARGEST / 1_048_576);
        return verifying.verify(name, file.getBytes());
    }
}
