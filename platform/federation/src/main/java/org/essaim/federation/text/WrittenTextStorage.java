package org.essaim.federation.text;

import module java.base;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.essaim.contract.FreeText;
import org.essaim.contract.WrittenText;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.FreeTexts;

/**
 * Keeps the texts of every command beside the events that name them, in the same unit of work
 * (R100). A text that no event names is not kept: the command was refused, or done before.
 *
 * @param stream the own stream
 */
record WrittenTextStorage(String stream, FreeTexts texts)
        implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain command)
            throws Exception {
        List<WrittenText> written = TextFields.written(work.getMessage().getPayload());
        Object result = command.proceed();
        if (!written.isEmpty() && result instanceof List<?> events) {
            keep(written, events);
        }
        return result;
    }

    private void keep(List<WrittenText> written, List<?> events) {
        Set<FreeText> named = new HashSet<>();
        events.forEach(event -> named.addAll(TextFields.named(event)));
        texts.keep(
                stream,
                written.stream()
                        .filter(text -> named.contains(text.reference()))
                        .map(WrittenTextStorage::disclosure)
                        .toList());
    }

    static Disclosure disclosure(WrittenText written) {
        return new Disclosure(written.reference().digest(), written.salt(), written.text());
    }
}
