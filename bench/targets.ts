interface Target {
  readonly figure: RegExp;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** What the figures are held to; figures without a target are printed for orientation. */
export const TARGETS: readonly Target[] = [
  { figure: /^match_vs_charcode_loop_\w+_ordinary/, atLeast: 0.45 },
  { figure: /^match_vs_best_library/, atLeast: 10 },
  { figure: /^cold_ordinary_vs_textcontent/, atMost: 2 },
  { figure: /^cold_candidate_vs_treewalk/, atMost: 2.5 },
  { figure: /^page_load_overhead_ratio/, atMost: 1.03 },
  { figure: /^longest_task_ms/, atMost: 50 },
  { figure: /^content_script_bytes$/, atMost: 49_152 },
];
