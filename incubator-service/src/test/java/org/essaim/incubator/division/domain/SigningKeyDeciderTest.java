package org.essaim.incubator.division.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whose signature is a division's. */
class SigningKeyDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final DivisionId MEN = new DivisionId("MEN");
    private static final String KEY = SigningKeyFile.fresh().publicKey();
    private static final String ID = PublicKeys.idOf(KEY).orElseThrow();
    private static final String NEXT_KEY = SigningKeyFile.fresh().publicKey();
    private static final String NEXT_ID = PublicKeys.idOf(NEXT_KEY).orElseThrow();

    private static final DeciderSpec<
                    FederationCommand, FederationState, FederationEvent, FederationRefusal>
            SPEC =
                    DeciderSpec.of(
                            FederationState.INITIAL,
                            FederationState::evolve,
                            FederationDecider::decide);

    @Nested
    class RegisterKey {

        @Test
        @Rule("R03")
        void a_key_of_an_admitted_division_is_trusted() {
            SPEC.given(List.of(admitted(ANCT)))
                    .when(register(ANCT, ID, KEY))
                    .then(registered(ANCT, ID, KEY));
        }

        @Test
        @Rule("R03")
        void a_second_key_is_trusted_beside_the_first() {
            SPEC.given(List.of(admitted(ANCT), registered(ANCT, ID, KEY)))
                    .when(register(ANCT, NEXT_ID, NEXT_KEY))
                    .then(registered(ANCT, NEXT_ID, NEXT_KEY));
        }

        @Test
        @Rule("R03")
        void the_same_key_twice_is_no_error_and_changes_nothing() {
            SPEC.given(List.of(admitted(ANCT), registered(ANCT, ID, KEY)))
                    .when(register(ANCT, ID, KEY))
                    .nothingMore();
        }

        @Test
        @Rule("R03")
        void a_key_of_a_stranger_is_refused() {
            SPEC.givenNothing()
                    .when(register(ANCT, ID, KEY))
                    .refused(new FederationRefusal.NotAdmitted(ANCT));
        }

        @Test
        @Rule("R03")
        void a_key_that_signs_for_another_division_is_refused() {
            SPEC.given(List.of(admitted(ANCT), admitted(MEN), registered(ANCT, ID, KEY)))
                    .when(register(MEN, ID, KEY))
                    .refused(new FederationRefusal.KeyOfAnother(ID));
        }

        @Test
        @Rule("R03")
        void what_is_no_key_or_has_another_id_is_refused() {
            var admitted = SPEC.given(List.of(admitted(ANCT)));
            admitted.when(register(ANCT, NEXT_ID, KEY))
                    .refused(new FederationRefusal.KeyOfAnotherId(ID));
            admitted.when(register(ANCT, ID, "no key")).refused(new FederationRefusal.KeyUnfit());
            admitted.when(register(ANCT, ID, null)).refused(new FederationRefusal.KeyUnfit());
        }

        @Test
        @Rule("R03")
        void a_revoked_key_never_comes_back() {
            SPEC.given(List.of(admitted(ANCT), registered(ANCT, ID, KEY), revoked(ANCT, ID)))
                    .when(register(ANCT, ID, KEY))
                    .refused(new FederationRefusal.KeyRevokedBefore(ID));
        }
    }

    @Nested
    class RevokeKey {

        @Test
        @Rule("R03")
        void a_key_is_trusted_no_more() {
            SPEC.given(List.of(admitted(ANCT), registered(ANCT, ID, KEY)))
                    .when(revoke(ANCT, ID))
                    .then(revoked(ANCT, ID));
        }

        @Test
        @Rule("R03")
        void twice_is_no_error_and_changes_nothing() {
            SPEC.given(List.of(admitted(ANCT), registered(ANCT, ID, KEY), revoked(ANCT, ID)))
                    .when(revoke(ANCT, ID))
                    .nothingMore();
        }

        @Test
        @Rule("R03")
        void a_key_that_the_division_never_had_is_not_there_to_revoke() {
            SPEC.given(List.of(admitted(ANCT), admitted(MEN), registered(ANCT, ID, KEY)))
                    .when(revoke(MEN, ID))
                    .refused(new FederationRefusal.KeyUnknown(MEN, ID));
        }
    }

    @Test
    void a_key_with_something_behind_it_is_none() {
        byte[] der = java.util.Base64.getDecoder().decode(KEY);
        byte[] longer = java.util.Arrays.copyOf(der, der.length + 1);

        assertThat(PublicKeys.idOf(java.util.Base64.getEncoder().encodeToString(longer))).isEmpty();
    }

    private static FederationEvent admitted(DivisionId division) {
        return new FederationEvent.Admitted(
                division, 70, reference("a survey"), null, DAY, List.of(), null);
    }

    private static FederationCommand register(DivisionId division, String id, String key) {
        return new FederationCommand.RegisterKey(division, id, key, DAY);
    }

    private static FederationEvent registered(DivisionId division, String id, String key) {
        return new FederationEvent.KeyRegistered(division, id, key, DAY);
    }

    private static FederationCommand revoke(DivisionId division, String id) {
        return new FederationCommand.RevokeKey(division, id, DAY);
    }

    private static FederationEvent revoked(DivisionId division, String id) {
        return new FederationEvent.KeyRevoked(division, id, DAY);
    }
}
