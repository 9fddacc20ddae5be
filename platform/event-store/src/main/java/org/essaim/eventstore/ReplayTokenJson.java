package org.essaim.eventstore;

import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How far a replay is, as two tokens. Axon's own form names classes in the JSON, which are loaded
 * when it is read; here nothing that was stored chooses a class.
 */
final class ReplayTokenJson extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final String RESET_AT = "tokenAtReset";
    private static final String CURRENT = "currentToken";

    ReplayTokenJson() {
        super("essaim-replay-token");
        addSerializer(ReplayToken.class, new Writer());
        addDeserializer(ReplayToken.class, new Reader());
    }

    private static final class Writer extends StdSerializer<ReplayToken> {
        private Writer() {
            super(ReplayToken.class);
        }

        @Override
        public void serialize(ReplayToken token, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writePOJOProperty(RESET_AT, CommitOrderToken.of(token.getTokenAtReset()));
            json.writePOJOProperty(CURRENT, CommitOrderToken.of(token.getCurrentToken()));
            json.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<ReplayToken> {
        private Reader() {
            super(ReplayToken.class);
        }

        @Override
        public ReplayToken deserialize(JsonParser json, DeserializationContext context) {
            JsonNode tokens = context.readTree(json);
            TrackingToken replay =
                    ReplayToken.createReplayToken(
                            context.readTreeAsValue(tokens.get(RESET_AT), CommitOrderToken.class),
                            context.readTreeAsValue(tokens.get(CURRENT), CommitOrderToken.class));
            return (ReplayToken) replay;
        }
    }
}
