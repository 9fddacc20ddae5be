package org.essaim.eventstore;

import org.axonframework.eventhandling.ReplayToken;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.util.StdConverter;

/**
 * How far a replay is, as two tokens. Axon's own form names classes in the JSON, which are loaded
 * when it is read; here nothing that was stored chooses a class.
 */
final class ReplayTokenJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ReplayTokenJson() {
        super("essaim-replay-token");
        addSerializer(new StdConvertingSerializer(ReplayToken.class, new ToTokens()));
        addDeserializer(ReplayToken.class, new StdConvertingDeserializer<>(new FromTokens()));
    }

    private record Tokens(CommitOrderToken tokenAtReset, CommitOrderToken currentToken) {}

    private static final class ToTokens extends StdConverter<ReplayToken, Tokens> {
        @Override
        public Tokens convert(ReplayToken token) {
            return new Tokens(
                    CommitOrderToken.of(token.getTokenAtReset()),
                    CommitOrderToken.of(token.getCurrentToken()));
        }
    }

    private static final class FromTokens extends StdConverter<Tokens, ReplayToken> {
        @Override
        public ReplayToken convert(Tokens tokens) {
            return (ReplayToken)
                    ReplayToken.createReplayToken(tokens.tokenAtReset(), tokens.currentToken());
        }
    }
}
