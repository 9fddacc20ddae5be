package org.essaim.micro.directory.domain;

import org.essaim.contract.decision.Refusal;

/** Why a name was not entered. */
public sealed interface DirectoryRefusal extends Refusal {

    /** The request was carried out once, and the name erased since: asking again is no consent. */
    record ErasedSince() implements DirectoryRefusal {
        @Override
        public String rule() {
            return "R100";
        }

        @Override
        public String reason() {
            return "this request was carried out before, and the name was erased after it";
        }

        @Override
        public String remedy() {
            return "to be named again, ask with another Idempotency-Key";
        }
    }
}
