/** What joins services: the stream that each publishes and those that it consumes. */
package org.essaim.federation;
