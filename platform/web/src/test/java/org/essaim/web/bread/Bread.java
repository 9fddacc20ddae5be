package org.essaim.web.bread;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.HalfDays;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** What the bakery takes and why it does not, with sentences of its own beside it. */
public final class Bread {

    private Bread() {}

    public enum Grain {
        RYE,
        WHEAT
    }

    public record Note(@Size(max = 5) String text) {}

    public record Order(
            @NotNull LocalDate wantedOn,
            @Positive int pieces,
            @NotNull DivisionId baker,
            @Valid Note note,
            @Pattern(regexp = "[a-z]+", message = "bread-unknown") String bread,
            Grain grain,
            Amount most) {}

    @Refuses(rule = "R22", code = "too-late")
    public record TooLate(
            Amount asked, LocalDate day, HalfDays left, List<Grain> grains, PersonId baker)
            implements Refusal {}
}
