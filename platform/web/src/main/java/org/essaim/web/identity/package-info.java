/** Who asks, and who may: people, their roles, and the operations that say which they are for. */
package org.essaim.web.identity;
