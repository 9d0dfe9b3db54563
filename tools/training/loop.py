"""The training loop of all three networks: time-boxed, resumable after a cut, with a running mean of the weights."""

import copy
import time

import numpy
import torch

import faces


def rate_at(share, decay):
    """Warm-up over the first hundredth of the time, then full, then down to nothing over the last `decay` of it."""
    return max(min(1.0, share / 0.01) * min(1.0, (1 - share) / decay), 1e-3)


def channels_last(pictures):
    """A batch of 8-bit H x W x 3 pictures as the networks want it."""
    return pictures.permute(0, 3, 1, 2).float().contiguous(memory_format=torch.channels_last)


class Loop:
    """Trains `net` with AdamW for `minutes` of wall-clock time over all runs; checkpoints lie in build/training.

    `watch(smooth)` gives a line on how the mean weights do on examples that are not trained on.
    """

    def __init__(self, name, net, minutes, rate, weight_decay=0.01, decay=0.7, every=200, watch=lambda smooth: ""):
        self.path = faces.WORK / f"{name}.pt"
        self.net = net.to(memory_format=torch.channels_last)
        self.smooth = copy.deepcopy(net).eval()
        self.minutes, self.rate, self.decay, self.every, self.watch = minutes, rate, decay, every, watch
        self.adam = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=weight_decay)
        self.step, self.used = 0, 0.0
        if self.path.exists():
            saved = torch.load(self.path)
            self.net.load_state_dict(saved["net"])
            self.smooth.load_state_dict(saved["smooth"])
            self.adam.load_state_dict(saved["adam"])
            self.step, self.used = saved["step"], saved["used"]
            print(f"going on from step {self.step}, {self.used / 60:.1f} minutes")

    def run(self, stream, batch, loss_of):
        """`loss_of(output, rest of the batch)` gives the loss; the network runs in bfloat16."""
        loader = torch.utils.data.DataLoader(stream, batch_size=batch, num_workers=1, prefetch_factor=6)
        before, losses = time.time(), []
        for pictures, *rest in loader:
            self.net.train()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                output = self.net(channels_last(pictures))
            loss = loss_of(output.float(), *rest)
            self.adam.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.net.parameters(), 5.0)
            self.adam.param_groups[0]["lr"] = self.rate * rate_at(self.used / 60 / self.minutes, self.decay)
            self.adam.step()
            self.step += 1
            self._follow()
            losses.append(loss.item())
            now = time.time()
            self.used, before = self.used + now - before, now
            done = self.used / 60 >= self.minutes
            if self.step % self.every == 0 or done:
                self._save()
                print(f"step {self.step} {self.used / 60:.1f} min, loss {numpy.mean(losses):.4f}",
                      self.watch(self.smooth), flush=True)
                losses = []
            if done:
                return

    @torch.no_grad()
    def _follow(self):
        keep = min(0.998, self.step / (self.step + 20))
        for mean, value in zip(self.smooth.state_dict().values(), self.net.state_dict().values()):
            if value.is_floating_point():
                mean.lerp_(value, 1 - keep)
            else:
                mean.copy_(value)

    def _save(self):
        part = self.path.with_suffix(".part")
        torch.save({"net": self.net.state_dict(), "smooth": self.smooth.state_dict(), "adam": self.adam.state_dict(),
                    "step": self.step, "used": self.used}, part)
        part.rename(self.path)
