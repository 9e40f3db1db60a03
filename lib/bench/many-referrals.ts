/** A partner with very many referrals, made in one statement. For measuring, and for the long tests. */
import type { Pool } from "pg";

const words = {
  first:
    "Blue Silver North Alpine Harbor Delta Cedar Iron Lotus Prairie Coral Summit Baltic Sahara Pacific Amber Granite Willow Falcon Meadow".split(
      " ",
    ),
  second:
    "Heron River Line Crest Forge Bridge Field Valley Anchor Mill Garden Tower Compass Lantern Orchard Canyon Signal Quarry Beacon Grove".split(
      " ",
    ),
  trade:
    "Freight Insurance Foods Energy Clinics Retail Bank Textiles Robotics Telecom Hotels Airlines Media Mining Timber Logistics".split(
      " ",
    ),
  product:
    "Route planning|Claims portal|Data lake|Contact centre|Disaster recovery|SAP move|Web shop|Video archive|Smart meters|Fraud scoring|Backup|Patient portal".split(
      "|",
    ),
  place: "Germany Kenya Brazil Japan Canada Norway India Poland Chile Spain".split(" "),
} as const;

/** Inserts `count` referrals of `userId`, of about a tenth as many customers. */
export async function manyReferrals(pool: Pool, userId: string, count: number): Promise<void> {
  await pool.query(
    `insert into referrals (id, team_id, created_by, attempt_id, answers, updated_at, active_at,
       close_date, monthly_cents, state_emulator)
     select 'many' || n, 'local', $1, 'many' || n, jsonb_build_object(
       'companyName', company || ' ' || c || ' GmbH',
       'website', 'https://www.' || lower(replace(company, ' ', '-')) || c || '.com',
       'awsAccount', lpad((c * 7919)::text, 12, '1'),
       'referralName', company || ' ' || c || ' – ' || ($5::text[])[1 + n % 12] || ' – ' || ($6::text[])[1 + n % 10],
       'owner', 'p' || n % 20, 'monthlyRevenue', (1000 + n % 9000)::text),
       now() - make_interval(mins => n), now() - make_interval(mins => n),
       current_date + n % 400, 100 * (1000 + n % 9000),
       (array['draft', 'draft', 'draft', 'sent', 'in-review', 'approved', 'rejected'])[1 + n % 7]
     from generate_series(1, $7::int) n, lateral (select n % ($7::int / 10) as c) customer,
       lateral (select ($2::text[])[1 + c % 20] || ' ' || ($3::text[])[1 + c / 20 % 20] || ' ' ||
         ($4::text[])[1 + c / 400 % 16] as company) named`,
    [userId, words.first, words.second, words.trade, words.product, words.place, count],
  );
  await pool.query("analyze referrals");
}
