package org.essaim.runtime.command;

import module java.base;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/**
 * Names each command after the root of its sealed hierarchy, by which Axon looks for a handler: so
 * an aggregate has one handler for all its commands.
 */
final class RootNaming implements MessageDispatchInterceptor<CommandMessage<?>> {

    private static final ClassValue<String> NAMES =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> command) {
                    return root(command).getName();
                }
            };

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> commands) {
        return (_, command) ->
                new GenericCommandMessage<>(command, NAMES.get(command.getPayloadType()));
    }

    /**
     * The last of the sealed interfaces that lead up from a command; itself where there is none.
     */
    static Class<?> root(Class<?> command) {
        return Arrays.stream(command.getInterfaces())
                .filter(Class::isSealed)
                .findFirst()
                .<Class<?>>map(RootNaming::root)
                .orElse(command);
    }
}
