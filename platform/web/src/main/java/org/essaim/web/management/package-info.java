/** A port of its own for what operators ask (decision 0052). */
package org.essaim.web.management;
