package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.micro.initiative.domain.Receipt;
import org.essaim.micro.initiative.domain.ReceiptType;
import org.essaim.micro.initiative.read.ReceiptFiles.ReceiptFile;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files that show what was paid, for those whom they concern. */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}/expenses/{expenseId}/receipt")
class ReceiptReadApi {

    /** Who sees every receipt of the division. */
    private static final List<Role> ALL = List.of(Role.VOLUNTEER, Role.CONTROLLER);

    private final ReceiptFiles files;

    ReceiptReadApi(ReceiptFiles files) {
        this.files = files;
    }

    /**
     * The receipt of an expense, for the team, who recorded it, volunteers and controllers (R95).
     */
    @Allowed(
            value = {Role.EMPLOYEE, Role.VOLUNTEER},
            ofFederation = Role.CONTROLLER)
    @GetMapping(
            produces = {
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.IMAGE_JPEG_VALUE,
                MediaType.IMAGE_PNG_VALUE
            })
    ResponseEntity<byte[]> receipt(
            @PathVariable InitiativeId initiative, @PathVariable UUID expenseId, Caller caller) {
        ReceiptFile file =
                files.of(initiative, expenseId, caller.person())
                        .orElseThrow(() -> new NotFoundException(Receipt.class, expenseId));
        if (!file.own() && ALL.stream().noneMatch(caller::is)) {
            throw new AuthorizationDeniedException(
                    "not for this caller",
                    new AuthorityAuthorizationDecision(
                            false,
                            AuthorityUtils.createAuthorityList(
                                    ALL.stream().map(Role::word).toList())));
        }
        return ResponseEntity.ok()
                .contentType(mediaType(file.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, shown(expenseId, file.type()))
                .body(file.content());
    }

    private static MediaType mediaType(ReceiptType type) {
        return switch (type) {
            case PDF -> MediaType.APPLICATION_PDF;
            case JPEG -> MediaType.IMAGE_JPEG;
            case PNG -> MediaType.IMAGE_PNG;
        };
    }

    private static String shown(UUID expenseId, ReceiptType type) {
        String name = expenseId + "." + type.name().toLowerCase(Locale.ROOT);
        return ContentDisposition.inline().filename(name).build().toString();
    }
}
