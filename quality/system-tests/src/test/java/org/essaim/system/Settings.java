package org.essaim.system;

import module java.base;

import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;

/** The settings of every service of a federation under test. */
record Settings(KafkaBroker broker, TestIssuer issuer, SigningKeyFile ofCentre) {

    /**
     * @param stream its own
     * @param key it signs with
     * @param more of its own; unless they say otherwise, heartbeats come every second while
     *     something happens, acknowledgements every two, and all believe one provider
     */
    List<String> of(String stream, SigningKeyFile key, List<String> more) {
        List<String> settings = new ArrayList<>(more);
        settings.add("--essaim.stream=" + stream);
        settings.addAll(broker.serviceArguments());
        unless(more, "--essaim.heartbeat.busy=", "1s").forEach(settings::add);
        unless(more, "--essaim.heartbeat.acknowledging=", "2s").forEach(settings::add);
        unless(more, "--essaim.identity.issuer=", issuer.issuer()).forEach(settings::add);
        settings.add("--essaim.identity.audience=" + TestIssuer.AUDIENCE);
        settings.add("--essaim.signing.key-file=" + key.path());
        settings.add("--essaim.signing.trusted.centre=" + ofCentre.publicKey());
        return settings;
    }

    private static Stream<String> unless(List<String> more, String name, String value) {
        return Stream.of(name + value)
                .filter(_ -> more.stream().noneMatch(each -> each.startsWith(name)));
    }
}
