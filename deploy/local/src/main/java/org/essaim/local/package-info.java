/** The launcher behind {@code run}: the whole federation as processes on this machine. */
package org.essaim.local;
