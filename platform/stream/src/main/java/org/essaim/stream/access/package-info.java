/** Who may do what at the broker, and how a client authenticates. */
package org.essaim.stream.access;
