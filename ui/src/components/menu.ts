import type { Component } from "svelte";

/** One line of a menu. */
export type MenuEntry = {
  label: string;
  /** What it does, where its label alone may not say it. */
  about?: string;
  icon?: Component;
  /** The keys that do the same. */
  keys?: string;
  disabled?: boolean;
  /** Whether it is the one that is in force, of several that exclude each other; these stand first. */
  chosen?: boolean;
  /** Whether a line is drawn above it. */
  apart?: boolean;
  onselect: () => void;
};
