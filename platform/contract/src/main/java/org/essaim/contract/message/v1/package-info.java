/** Version 1 of the messages on the wire, one record a message. */
package org.essaim.contract.message.v1;
