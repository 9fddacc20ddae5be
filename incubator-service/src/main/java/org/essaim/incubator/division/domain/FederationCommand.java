package org.essaim.incubator.division.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Command;

/** What can be asked of the federation as a whole. */
public sealed interface FederationCommand extends Command {

    /** There is one. */
    String TARGET = "federation";

    @Override
    default String target() {
        return TARGET;
    }

    DivisionId division();

    /**
     * Takes a division in.
     *
     * @param dissatisfaction 0 to 100 (R07)
     * @param source where the score comes from
     * @param override the director's reason to pass R06, or null
     * @param madeUp names of the fields whose imported values are not real
     * @param admittedBy the director, who for an import approved the file (R16)
     */
    record Admit(
            DivisionId division,
            int dissatisfaction,
            WrittenText source,
            WrittenText override,
            LocalDate admittedOn,
            List<String> madeUp,
            PersonId admittedBy)
            implements FederationCommand {
        public Admit {
            Objects.requireNonNull(division, "division");
            Objects.requireNonNull(admittedOn, "admittedOn");
            madeUp = List.copyOf(madeUp);
        }
    }

    /**
     * Gives a division a display name beside its id, or another one (R09).
     *
     * @param name one line of at most {@value FederationDecider#MOST_OF_A_NAME} characters
     * @param namedBy who says so at the centre
     */
    record NameDivision(DivisionId division, WrittenText name, LocalDate namedOn, PersonId namedBy)
            implements FederationCommand {
        public NameDivision {
            Objects.requireNonNull(division, "division");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(namedOn, "namedOn");
            Objects.requireNonNull(namedBy, "namedBy");
        }
    }

    /**
     * Says in which language the centre writes to a division; French until then.
     *
     * @param chosenBy who says so at the centre
     */
    record ChooseLanguage(
            DivisionId division, DivisionLanguage language, LocalDate chosenOn, PersonId chosenBy)
            implements FederationCommand {
        public ChooseLanguage {
            Objects.requireNonNull(division, "division");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(chosenOn, "chosenOn");
            Objects.requireNonNull(chosenBy, "chosenBy");
        }
    }

    /**
     * Records who might be admitted, or a newer score (R07).
     *
     * @param dissatisfaction 0 to 100
     * @param source where the score comes from
     */
    record RecordCandidate(
            DivisionId division, int dissatisfaction, WrittenText source, LocalDate recordedOn)
            implements FederationCommand {
        public RecordCandidate {
            Objects.requireNonNull(division, "division");
            Objects.requireNonNull(recordedOn, "recordedOn");
        }
    }

    /** Records that a product of an admitted division is used: the first one opens the way. */
    record RecordUsedProduct(
            DivisionId division, InitiativeId initiative, UUID evidenceId, LocalDate measuredOn)
            implements FederationCommand {}

    /**
     * Trusts a key of a division, beside those that it has.
     *
     * @param keyId the first 16 hexadecimal digits of the SHA-256 of the key's encoding
     * @param publicKey Ed25519, X.509 SubjectPublicKeyInfo in base64
     */
    record RegisterKey(DivisionId division, String keyId, String publicKey, LocalDate registeredOn)
            implements FederationCommand {
        public RegisterKey {
            Objects.requireNonNull(division, "division");
            Objects.requireNonNull(keyId, "keyId");
            Objects.requireNonNull(registeredOn, "registeredOn");
        }
    }

    /** Trusts a key of a division no more, and never again. */
    record RevokeKey(DivisionId division, String keyId, LocalDate revokedOn)
            implements FederationCommand {
        public RevokeKey {
            Objects.requireNonNull(division, "division");
            Objects.requireNonNull(keyId, "keyId");
            Objects.requireNonNull(revokedOn, "revokedOn");
        }
    }
}
