package org.essaim.micro;

import java.util.List;
import org.essaim.host.Host;
import org.essaim.stream.inbox.TopicWatches;
import org.essaim.stream.signing.VerifiedSignatures;

/** Many micro-incubators in one process: the services of small divisions (R05). */
public final class MicroIncubatorHost {

    private MicroIncubatorHost() {}

    public static void main(String[] arguments) {
        Host.run(
                MicroIncubatorApplication.class,
                List.of(VerifiedSignatures.shared(), TopicWatches.shared()),
                arguments);
    }
}
