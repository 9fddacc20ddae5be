package org.essaim.incubator.generalization.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.Created;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.operation.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a case is relevant, said by people where no irritant says it (R76). */
@RestController
@RequestMapping(CaseWriteApi.CASE)
class CaseWriteApi {

    static final String CASE = "/api/v1/generalization/cases/{caseId}";

    private static final int MOST_TAGS = 20;
    private static final String TAG = "[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,39}";
    private static final String MALFORMED = "case-tag-malformed";

    private final CommandGateway commands;
    private final JdbcClient jdbc;

    CaseWriteApi(CommandGateway commands, JdbcClient jdbc) {
        this.commands = commands;
        this.jdbc = jdbc;
    }

    /** Whose product a case is about. */
    private record Product(DivisionId division, InitiativeId initiative) {}

    /**
     * What it is about.
     *
     * @param tags as divisions write them on irritants; they are compared in small letters
     */
    record NewDescription(
            @NotNull IrritantCategory category,
            @NotNull @Size(min = 1, max = MOST_TAGS)
                    List<@NotNull @Pattern(regexp = TAG, message = MALFORMED) String> tags) {

        List<WrittenText> written() {
            return tags.stream()
                    .map(tag -> tag.toLowerCase(Locale.ROOT))
                    .distinct()
                    .map(WrittenText::of)
                    .toList();
        }
    }

    /** Why a product is relevant in a division. */
    record Reason(@NotNull WrittenText reason) {}

    /** Says what a case without an irritant is about; for its volunteers and the board (R76). */
    @Members
    @IfMatch(CASE)
    @PutMapping("/description")
    ResponseEntity<Created> describe(
            @PathVariable UUID caseId, Caller caller, @Valid @RequestBody NewDescription about) {
        Product product = product(caseId);
        commands.sendAndWait(
                new GeneralizationCommand.Describe(
                        product.division(),
                        product.initiative(),
                        about.category(),
                        about.written(),
                        caller.person(),
                        caller.division().orElse(null),
                        caller.is(Role.VOLUNTEER)));
        return Created.of(caseId, CASE);
    }

    /** Adds a division where the product is relevant; for who sits on the board (R76). */
    @Allowed({Role.DIRECTOR, Role.EMPLOYEE_REPRESENTATIVE, Role.USER_REPRESENTATIVE})
    @PutMapping("/targets/{division}")
    ResponseEntity<Created> add(
            @PathVariable UUID caseId,
            @PathVariable DivisionId division,
            Caller caller,
            @Valid @RequestBody Reason why) {
        Product product = product(caseId);
        requireAdmitted(division);
        commands.sendAndWait(
                new GeneralizationCommand.AddTarget(
                        product.division(),
                        product.initiative(),
                        division,
                        why.reason(),
                        caller.person()));
        return Created.of(division, CASE, caseId);
    }

    private void requireAdmitted(DivisionId division) {
        if (jdbc.sql("select 1 from division where division = ?")
                .param(division.value())
                .query()
                .listOfRows()
                .isEmpty()) {
            throw new NotFoundException(DivisionId.class, division);
        }
    }

    private Product product(UUID caseId) {
        return jdbc.sql("select division, initiative from generalization_case where case_id = ?")
                .param(caseId)
                .query(RecordMapper.of(Product.class))
                .optional()
                .orElseThrow(() -> new NotFoundException(GeneralizationCommand.class, caseId));
    }
}
