/** The folder where a local federation keeps everything that must survive a stop. */
package org.essaim.local.state;
