-- The last day on which any dated material of the case speaks: an open study or permission lasts to it, not to a made-up date.
select max(day) as day from (
  select max(period_to) as day from custody.coverage where period_from <= period_to and completeness = 'full'
  union all select max(day) from ind.site_stay
  union all select max(day) from ind.class_slot
  union all select max(order_date) from ind.enrolment_order
  union all select max(issued) from ind.practice_certificate
  union all select max(span_to) from ind.practice_order
  union all select max(at_day) from ind.bank_payment
  union all select max(paid_on) from ind.payroll_line
)
