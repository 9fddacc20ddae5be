package org.essaim.eventstore;

import module java.base;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.util.StdConverter;

/**
 * How far a replay or a merge of segments is, as positions within each other. Axon's own form names
 * classes in the JSON, which are loaded when it is read; here nothing that was stored chooses a
 * class.
 */
final class TokensJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    TokensJson() {
        super("essaim-tokens");
        addSerializer(new StdConvertingSerializer(ReplayToken.class, new Written<>()));
        addSerializer(new StdConvertingSerializer(MergedTrackingToken.class, new Written<>()));
        addDeserializer(
                ReplayToken.class, new StdConvertingDeserializer<>(new Read<>(ReplayToken.class)));
        addDeserializer(
                MergedTrackingToken.class,
                new StdConvertingDeserializer<>(new Read<>(MergedTrackingToken.class)));
    }

    /**
     * A position, or two of them: of a replay, where it was reset and where it is; of a merge,
     * those of its segments. All else is null. Of a replay that is stored since before merges could
     * be, a part is a position as it stands.
     *
     * @param resetContext what the reset was given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Token(
            Integer epoch,
            Long transaction,
            Long index,
            Token tokenAtReset,
            Token currentToken,
            String resetContext,
            Token lowerSegment,
            Token upperSegment) {

        private static Token of(TrackingToken token) {
            return switch (token) {
                case null -> null;
                case CommitOrderToken at ->
                        new Token(
                                at.epoch(),
                                at.transaction(),
                                at.index(),
                                null,
                                null,
                                null,
                                null,
                                null);
                case ReplayToken replay ->
                        new Token(
                                null,
                                null,
                                null,
                                of(replay.getTokenAtReset()),
                                of(replay.getCurrentToken()),
                                text(replay.context()),
                                null,
                                null);
                case MergedTrackingToken merged ->
                        new Token(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                of(merged.lowerSegmentToken()),
                                of(merged.upperSegmentToken()));
                default ->
                        throw new SerializationException(
                                "not a token of this event store: " + token);
            };
        }

        private static String text(Object context) {
            return switch (context) {
                case null -> null;
                case String text -> text;
                default ->
                        throw new SerializationException(
                                "what a reset is given has to be a text: " + context);
            };
        }

        private TrackingToken token() {
            if (epoch != null) {
                return new CommitOrderToken(epoch, transaction, index);
            }
            if (tokenAtReset != null) {
                return ReplayToken.createReplayToken(
                        tokenAtReset.token(), token(currentToken), resetContext);
            }
            return new MergedTrackingToken(token(lowerSegment), token(upperSegment));
        }

        private static TrackingToken token(Token part) {
            return part == null ? null : part.token();
        }
    }

    private static final class Written<T extends TrackingToken> extends StdConverter<T, Token> {
        @Override
        public Token convert(T token) {
            return Token.of(token);
        }
    }

    private static final class Read<T extends TrackingToken> extends StdConverter<Token, T> {

        private final Class<T> type;

        private Read(Class<T> type) {
            this.type = type;
        }

        @Override
        public T convert(Token token) {
            return type.cast(token.token());
        }
    }
}
