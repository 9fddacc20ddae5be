/** HTTP between the launcher and what it has started. */
package org.essaim.local.http;
