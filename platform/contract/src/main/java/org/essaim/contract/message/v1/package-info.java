/** Version 1 of the messages that cross the wire, one record a message. */
package org.essaim.contract.message.v1;
