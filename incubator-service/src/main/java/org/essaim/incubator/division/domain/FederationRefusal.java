package org.essaim.incubator.division.domain;

import org.essaim.contract.DivisionId;
import org.essaim.contract.decision.Refusal;

/** Why the federation did not do what it was asked. */
public sealed interface FederationRefusal extends Refusal {

    /** It has its micro-incubator already (R03). */
    record AlreadyAdmitted(DivisionId division) implements FederationRefusal {
        @Override
        public String rule() {
            return "R03";
        }

        @Override
        public String reason() {
            return "the division %s is admitted already and has its micro-incubator"
                    .formatted(division);
        }

        @Override
        public String remedy() {
            return "one micro-incubator a division: allocate to the one it has";
        }
    }

    /** First one, quickly, then the others (R06). */
    record NoUsedProductYet(DivisionId division) implements FederationRefusal {
        @Override
        public String rule() {
            return "R06";
        }

        @Override
        public String reason() {
            return "%s would follow before an admitted division has a used product"
                    .formatted(division);
        }

        @Override
        public String remedy() {
            return "wait for a used product, or let the director override with a written reason";
        }
    }

    /** The score is outside its scale (R07). */
    record ScoreOutOfScale(int dissatisfaction) implements FederationRefusal {
        @Override
        public String rule() {
            return "R07";
        }

        @Override
        public String reason() {
            return "a dissatisfaction of %d is not between 0 and 100".formatted(dissatisfaction);
        }

        @Override
        public String remedy() {
            return "give a score from 0 to 100";
        }
    }

    /** Nobody can check a score without its source (R07). */
    record SourceMissing() implements FederationRefusal {
        @Override
        public String rule() {
            return "R07";
        }

        @Override
        public String reason() {
            return "the dissatisfaction score has no source";
        }

        @Override
        public String remedy() {
            return "say where the score comes from";
        }
    }

    /** The division is none of the federation's. */
    record NotAdmitted(DivisionId division) implements FederationRefusal {
        @Override
        public String rule() {
            return "R06";
        }

        @Override
        public String reason() {
            return "the division %s is not admitted".formatted(division);
        }

        @Override
        public String remedy() {
            return "admit it first";
        }
    }

    /** Nothing can be checked with it (R03). */
    record KeyUnfit(String keyId) implements FederationRefusal {
        @Override
        public String rule() {
            return "R03";
        }

        @Override
        public String reason() {
            return "%s is not the id of an Ed25519 public key in base64".formatted(keyId);
        }

        @Override
        public String remedy() {
            return "give the public key's DER in base64, and the first 16 hexadecimal digits of"
                    + " its SHA-256 as its id";
        }
    }

    /** Who speaks for one division speaks for no other (R03). */
    record KeyOfAnother(String keyId) implements FederationRefusal {
        @Override
        public String rule() {
            return "R03";
        }

        @Override
        public String reason() {
            return "the key %s is that of another division".formatted(keyId);
        }

        @Override
        public String remedy() {
            return "make a key of its own for each division";
        }
    }

    /** It may be in the wrong hands (R03). */
    record KeyRevokedBefore(String keyId) implements FederationRefusal {
        @Override
        public String rule() {
            return "R03";
        }

        @Override
        public String reason() {
            return "the key %s was revoked".formatted(keyId);
        }

        @Override
        public String remedy() {
            return "make a new key: a revoked one never comes back";
        }
    }

    /** There is nothing to revoke (R03). */
    record KeyUnknown(DivisionId division, String keyId) implements FederationRefusal {
        @Override
        public String rule() {
            return "R03";
        }

        @Override
        public String reason() {
            return "%s has no key %s".formatted(division, keyId);
        }

        @Override
        public String remedy() {
            return "name a key that was registered for it";
        }
    }
}
