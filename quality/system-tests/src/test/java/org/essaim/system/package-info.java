/** The whole federation as processes, started as a person starts it. */
package org.essaim.system;
