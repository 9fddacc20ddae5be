package org.essaim.federation.proof;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.essaim.contract.Role;
import org.essaim.federation.FederationProperties;
import org.essaim.stream.journal.JournalArchive;
import org.essaim.stream.proof.JournalExport;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.web.identity.Allowed;
import org.essaim.web.openapi.GivesFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.server.ResponseStatusException;

/** What this service has published, with hashes and a signature, for whoever controls it later. */
@RestController
public class JournalProofApi {

    private static final MediaType JSON_LINES = new MediaType("application", "jsonl");

    private final Optional<JournalExport> export;

    /**
     * @param signer empty where this service has no key to sign with
     */
    JournalProofApi(
            FederationProperties properties,
            JournalArchive archive,
            Optional<StreamSigner> signer) {
        this.export = signer.map(key -> new JournalExport(properties.stream(), archive, key));
    }

    /**
     * A range of the journal, an entry a line, and at the end the signed head; {@code
     * deploy/verify-journal} verifies it offline (R95). Without {@code from} from the first entry
     * on, without {@code to} up to the last one.
     */
    @Allowed({Role.CONTROLLER, Role.DIRECTOR, Role.OPERATOR})
    @GivesFile("application/jsonl")
    @GetMapping("/api/v1/journal/proof")
    ResponseEntity<Resource> proof(
            @RequestParam(defaultValue = "1") long from,
            @RequestParam(required = false) Long to,
            HttpServletRequest request) {
        // A tag of all of it would keep all of it in memory.
        ShallowEtagHeaderFilter.disableContentCaching(request);
        long last = to == null ? Long.MAX_VALUE : to;
        if (from < 1 || last < from) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "from is at least 1, and to not before it");
        }
        JournalExport signed =
                export.orElseThrow(
                        () ->
                                new ResponseStatusException(
                                        HttpStatus.SERVICE_UNAVAILABLE,
                                        "this service has no key to sign with"));
        return ResponseEntity.ok()
                .contentType(JSON_LINES)
                .header("Content-Disposition", "attachment; filename=\"journal.jsonl\"")
                .body(new InputStreamResource(signed.range(from, last)));
    }
}
