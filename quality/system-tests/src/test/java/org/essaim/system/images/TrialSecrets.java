package org.essaim.system.images;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.local.federation.SigningKey;
import org.essaim.local.state.Secret;

/**
 * The passwords and keys of one trial, new in every one.
 *
 * @param keys the folder of the signing keys
 */
record TrialSecrets(Path keys, List<DivisionId> divisions) {

    private static final Set<PosixFilePermission> READABLE =
            PosixFilePermissions.fromString("rw-r--r--");

    /** What Compose reads: a variable a line. */
    String environment() throws IOException {
        Map<String, String> env = new LinkedHashMap<>();
        for (String name : List.of("POSTGRES", "KAFKA", "CENTRE", "REPORTING")) {
            env.put(name + "_PASSWORD", Secret.random());
        }
        for (int n = 1; n <= divisions.size(); n++) {
            env.put("DIVISION_" + n + "_PASSWORD", Secret.random());
        }
        for (String stream : TrialServices.streamsOf(divisions)) {
            // The containers run as another user; the folder keeps all others out.
            Files.setPosixFilePermissions(SigningKey.in(keys, stream).file(), READABLE);
        }
        env.put("CENTRE_KEY", SigningKey.in(keys, "centre").publicKey());
        env.put("REPORTING_KEY", SigningKey.in(keys, "reporting").publicKey());
        StringBuilder lines = new StringBuilder();
        env.forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
        return lines.toString();
    }
}
