/** Who may do what at the broker, and how a client says who it is. */
package org.essaim.stream.access;
