/** The form of a record on a topic: CloudEvents 1.0 in binary mode. */
package org.essaim.stream.wire;
