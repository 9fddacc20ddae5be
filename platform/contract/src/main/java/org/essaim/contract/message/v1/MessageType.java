package org.essaim.contract.message.v1;

import module java.base;

/** The name of a message on the wire, with its version; independent of the class name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MessageType {
    String value();
}
